import { expect, it } from "vitest";
import { TimeFormat } from "./time";

const lisbon = new TimeFormat("en", "Europe/Lisbon");
const tokyo = new TimeFormat("en", "Asia/Tokyo");
const evening = "2026-11-23T20:05:09Z";

it("shows the time alone today, in the account's zone", () => {
  expect(lisbon.short(evening, Date.parse("2026-11-23T22:00:00Z"))).toBe("20:05");
});

it("adds the day when it is another one in that zone", () => {
  expect(tokyo.short(evening, Date.parse("2026-11-23T12:00:00Z"))).toBe("Nov 24, 05:05");
  expect(lisbon.short(evening, Date.parse("2027-01-01T12:00:00Z"))).toBe("Nov 23, 2026, 20:05");
});

it("says the zone in full", () => {
  expect(lisbon.full(evening)).toBe("Nov 23, 2026, 20:05:09 (Europe/Lisbon)");
});
