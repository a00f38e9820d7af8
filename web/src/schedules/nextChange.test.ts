import { describe, expect, it } from "vitest";
import { nextChange } from "./nextChange";

const now = Date.parse("2026-11-20T16:30:00Z");

describe("when a time schedule changes", () => {
  it("is a time today, by the clock of the zone", () => {
    expect(nextChange("2026-11-20T17:00:00Z", "Europe/Berlin", "en-GB", now)).toBe("18:00");
    expect(nextChange("2026-11-21T01:00:00Z", "America/New_York", "en-GB", now)).toBe("20:00");
  });

  it("is a weekday within the week", () => {
    expect(nextChange("2026-11-23T07:00:00Z", "Europe/Berlin", "en-GB", now)).toBe("Monday 08:00");
  });

  it("is a date later", () => {
    expect(nextChange("2026-12-28T07:00:00Z", "Europe/Berlin", "en-GB", now)).toBe("28 Dec 2026, 08:00");
  });
});
