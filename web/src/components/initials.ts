const LETTER = /\p{L}/u;

/** The first letters of the first and the last word of a name that begin with a letter at all. */
export function initials(name: string): string {
  const letters = name
    .split(/\s+/)
    .map((word) => [...word][0] ?? "")
    .filter((letter) => LETTER.test(letter));
  const last = letters.length > 1 ? letters.at(-1) : "";
  return `${letters[0] ?? ""}${last}`.toLocaleUpperCase();
}
