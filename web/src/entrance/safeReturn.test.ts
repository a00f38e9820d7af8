import { expect, it } from "vitest";
import { safeReturn } from "./safeReturn";

it("returns to the page someone came for", () => {
  expect(safeReturn("/users?open=1")).toBe("/users?open=1");
});

it.each([undefined, "", "https://evil.example", "//evil.example", "/\\evil.example"])(
  "never leaves for %s",
  (next) => {
    expect(safeReturn(next)).toBe("/");
  },
);
