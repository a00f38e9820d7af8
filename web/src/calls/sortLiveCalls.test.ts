import { expect, it } from "vitest";
import type { LiveCall } from "../api/model";
import { sortLiveCalls } from "./sortLiveCalls";

const call = (id: string, startedAt: string, name: string): LiveCall => ({
  id,
  startedAt,
  answeredAt: null,
  state: "ringing",
  direction: "internal",
  from: { number: id, name },
  to: { number: "9", name: null },
  codec: null,
});

const calls = [call("1", "2026-11-23T10:00:00Z", "Ben"), call("2", "2026-11-23T10:05:00Z", "Ana")];

it("has the newest call first, and any other order on demand", () => {
  expect(sortLiveCalls(calls, undefined).map(({ id }) => id)).toEqual(["2", "1"]);
  expect(sortLiveCalls(calls, "-from").map(({ id }) => id)).toEqual(["1", "2"]);
});
