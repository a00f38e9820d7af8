import { expect, it } from "vitest";
import { historyQuery } from "./since";

const now = Date.parse("2026-11-23T10:00:00Z");

it("turns a span into the instant it begins", () => {
  expect(historyQuery({ filters: { since: "week", outcome: "busy" } }, now).filters).toEqual({
    from: "2026-11-16T10:00:00.000Z",
    outcome: "busy",
  });
});

it("leaves out what it doesn't know", () => {
  expect(historyQuery({ q: "ana", filters: { since: "ages" } }, now)).toEqual({ q: "ana", filters: {} });
});
