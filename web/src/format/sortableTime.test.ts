import { describe, expect, it } from "vitest";
import { sortableTime } from "./sortableTime";

describe("a time that sorts as text", () => {
  it("follows the clock of the zone", () => {
    expect(sortableTime("2026-11-23T23:05:09Z", "Europe/Berlin")).toBe("2026-11-24 00:05:09");
    expect(sortableTime("2026-11-23T23:05:09Z", "America/New_York")).toBe("2026-11-23 18:05:09");
  });
});
