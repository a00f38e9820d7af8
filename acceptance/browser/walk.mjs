// A newcomer's first minutes in a real browser: set-up, a user, a SIP account, its credentials, a call seen live and in the history.
// Talks with the test over standard output (lines "name value") and standard input (a line when the next step may begin).
import { mkdirSync } from "node:fs";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";

const [link, pictures] = process.argv.slice(2);
mkdirSync(pictures, { recursive: true });

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const say = (name, value) => console.log(`${name} ${value}`);
const heard = async () => (await lines.next()).value;

const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
const context = await browser.newContext({
  viewport: { width: 1440, height: 900 },
  locale: "en-GB",
  timezoneId: "Europe/London",
  colorScheme: "light",
  reducedMotion: "reduce",
});
const page = await context.newPage();
page.setDefaultTimeout(15_000);
const faults = [];
page.on("pageerror", (error) => faults.push(`page error: ${error.message}`));
page.on("console", (message) => {
  // A 401 is how the page learns that nobody is signed in yet.
  if (message.type() === "error" && !message.text().includes("401")) faults.push(`console: ${message.text()}`);
});

const picture = (name) => page.screenshot({ path: `${pictures}/${name}.png` });
const drawer = () => page.getByRole("dialog");
const rail = (name) => page.getByRole("navigation", { name: "Main menu" }).getByRole("link", { name, exact: true }).click();

async function setUp() {
  await page.goto(link);
  await page.getByLabel("Organisation").fill("Lighthouse Bakery");
  await page.getByLabel("Your first name").fill("Olive");
  await page.getByLabel("Your last name").fill("Baker");
  await page.getByRole("textbox", { name: "Email" }).fill("olive@example.com");
  await page.getByRole("textbox", { name: "Password" }).fill("warm bread at six");
  const country = await page.getByRole("combobox", { name: "Country" }).inputValue();
  if (country !== "United Kingdom") throw new Error(`the browser's country was not taken: ${country}`);
  await page.getByLabel("Public address").fill("127.0.0.1");
  await picture("set-up");
  await page.getByRole("button", { name: "Set up" }).click();
  await page.getByRole("heading", { name: "Users" }).waitFor();
}

async function createUser(firstName, lastName) {
  await rail("Users");
  await page.getByRole("button", { name: "New user" }).first().click();
  await drawer().getByLabel("First name").fill(firstName);
  await drawer().getByLabel("Last name").fill(lastName);
  await drawer().getByRole("textbox", { name: "Email" }).fill(`${firstName.toLowerCase()}@example.com`);
  await drawer().getByRole("button", { name: "Save" }).click();
  await page.getByText(`${firstName} ${lastName} is saved`).waitFor();
}

async function createSipAccount(user, internalNumber) {
  await rail("Contact methods");
  await page.getByRole("button", { name: "New SIP account" }).first().click();
  await drawer().getByRole("combobox", { name: "User", exact: true }).click();
  await page.getByRole("option", { name: user }).click();
  const internal = drawer().getByLabel("Internal numbers").first();
  await internal.fill(internalNumber);
  await internal.press("Enter");
  await drawer().getByRole("button", { name: "Save and show credentials" }).click();
  await drawer().getByRole("button", { name: "Show the password" }).click();
  await picture(`credentials-${internalNumber}`);
  const value = async (name) =>
    (await drawer().locator("dt", { hasText: new RegExp(`^${name}$`) }).locator("xpath=../dd/span").textContent()).trim();
  const port = /UDP (\d+)/.exec(await value("Transport, port"))[1];
  say("credentials", `${internalNumber} ${await value("Username")} ${await value("Password")} ${port}`);
  await drawer().getByRole("button", { name: "Close", exact: true }).click();
  await drawer().waitFor({ state: "detached" });
}

async function watchTheCall() {
  await rail("Live calls");
  say("watching", "live-calls");
  await page.getByText("Talking").first().waitFor({ timeout: 30_000 });
  await picture("live-calls");
  say("seen", "live-call");
  await page.getByText("Nobody is on the phone right now").waitFor({ timeout: 30_000 });
  await rail("Call history");
  await page.getByText("Answered", { exact: true }).first().waitFor();
  await picture("call-history");
  say("seen", "history");
}

try {
  await setUp();
  await createUser("Ana", "Silva");
  await createUser("Ben", "Okafor");
  await createSipAccount("Ana Silva", "201");
  await createSipAccount("Ben Okafor", "202");
  await heard();
  await watchTheCall();
  if (faults.length > 0) throw new Error(faults.join("\n"));
  say("done", "well");
} catch (error) {
  await picture("fault");
  console.log(`failed at ${page.url()}: ${error.stack}`);
  console.log(faults.join("\n"));
  process.exitCode = 1;
} finally {
  await browser.close();
  process.exit();
}
