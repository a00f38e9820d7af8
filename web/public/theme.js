// Sets the colour scheme before the first paint, so that a dark page never flashes white.
(() => {
  let choice = "auto";
  try {
    choice = localStorage.getItem("switchboard.theme") ?? "auto";
  } catch {
    // Storage can be forbidden; the system's preference then decides.
  }
  const dark = choice === "dark" || (choice === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
})();
