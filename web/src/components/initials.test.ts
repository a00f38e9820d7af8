import { expect, it } from "vitest";
import { initials } from "./initials";

it.each([
  ["Ana Duarte", "AD"],
  ["Maximilian von Hohenstein", "MH"],
  ["Zoë 🌻 Nakamura", "ZN"],
  ["ליאת כהן", "לכ"],
  ["Cher", "C"],
  ["🌻", ""],
  ["", ""],
])("of %s are %s", (name, letters) => {
  expect(initials(name)).toBe(letters);
});
