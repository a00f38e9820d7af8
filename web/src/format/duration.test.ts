import { expect, it } from "vitest";
import { formatDuration, formatSize, secondsBetween } from "./duration";

it.each([
  [0, "0:00"],
  [7, "0:07"],
  [59.9, "0:59"],
  [61, "1:01"],
  [3600, "1:00:00"],
  [3723, "1:02:03"],
  [-5, "0:00"],
])("shows %s seconds as %s", (seconds, shown) => {
  expect(formatDuration(seconds)).toBe(shown);
});

it("never counts a clock that runs ahead as negative time", () => {
  const now = Date.parse("2026-11-23T10:00:00Z");
  expect(secondsBetween("2026-11-23T09:59:12.400Z", now)).toBe(47);
  expect(secondsBetween("2026-11-23T10:00:05Z", now)).toBe(0);
});

it("shows sizes in the unit that fits", () => {
  expect(formatSize(812)).toBe("812 B");
  expect(formatSize(24_310)).toBe("24 KB");
  expect(formatSize(7_340_032)).toBe("7.0 MB");
});
