import { describe, expect, it } from "vitest";
import { dayAndTimeIn, instantIn } from "./zonedTime";

describe("instantIn", () => {
  it("reads a clock of the zone, in winter and in summer", () => {
    expect(instantIn("Europe/Lisbon", "2026-11-29T20:00")).toBe("2026-11-29T20:00:00.000Z");
    expect(instantIn("Europe/Lisbon", "2026-07-05T20:00")).toBe("2026-07-05T19:00:00.000Z");
    expect(instantIn("America/New_York", "2026-11-29T20:00")).toBe("2026-11-30T01:00:00.000Z");
    expect(instantIn("Asia/Kolkata", "2026-01-01T00:15")).toBe("2025-12-31T18:45:00.000Z");
  });

  it("is right in the hours beside a change of the clocks", () => {
    expect(instantIn("Europe/Berlin", "2026-03-29T01:59")).toBe("2026-03-29T00:59:00.000Z");
    expect(instantIn("Europe/Berlin", "2026-03-29T03:00")).toBe("2026-03-29T01:00:00.000Z");
  });

  it("knows nothing of other texts", () => {
    expect(instantIn("Europe/Berlin", "")).toBeUndefined();
    expect(instantIn("Europe/Berlin", "2026-13-40T99:00")).toBeUndefined();
  });
});

it("shows the clock of the zone", () => {
  expect(dayAndTimeIn("America/New_York", Date.parse("2026-11-30T01:00:42Z"))).toBe("2026-11-29T20:00");
});
