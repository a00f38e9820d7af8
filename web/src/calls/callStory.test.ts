import { expect, it } from "vitest";
import type { CallRecord } from "../api/model";
import { callStory } from "./callStory";

const answered: CallRecord = {
  id: "1",
  direction: "inbound",
  startedAt: "2026-11-23T10:00:00Z",
  answeredAt: "2026-11-23T10:00:09Z",
  endedAt: "2026-11-23T10:01:09Z",
  ringSeconds: 9,
  talkSeconds: 60,
  fromNumber: "442071838750",
  fromName: null,
  toNumber: "12025550101",
  toName: null,
  answeredBy: "Ana's desk phone",
  outcome: "answered",
  endedBy: "caller",
  sipStatus: 200,
  reason: null,
  attempts: [
    {
      target: "Ana's desk phone",
      startedAt: "2026-11-23T10:00:00Z",
      ringSeconds: 9,
      result: "answered",
      sipStatus: 200,
    },
  ],
};

it("tells an answered call from the first ring to the end", () => {
  expect(callStory(answered).map((step) => step.key)).toEqual([
    "started.inbound",
    "attempt",
    "answeredBy",
    "ended.caller",
  ]);
  expect(callStory(answered).at(-1)?.values.seconds).toBe(60);
});

it("tells that voicemail took the call", () => {
  const call: CallRecord = { ...answered, outcome: "voicemail", answeredBy: null };
  expect(callStory(call).map((step) => step.key)).toContain("voicemail");
});

it("tells a call that nobody answered without an answer", () => {
  const call: CallRecord = {
    ...answered,
    answeredAt: null,
    answeredBy: null,
    outcome: "busy",
    talkSeconds: 0,
  };
  expect(callStory(call).map((step) => step.key)).toEqual(["started.inbound", "attempt", "ended.caller"]);
  expect(callStory(call).at(-1)?.tone).toBe("bad");
});

it("has no end for a call that still runs", () => {
  const call: CallRecord = { ...answered, endedAt: null, endedBy: null };
  expect(callStory(call).at(-1)?.key).toBe("answeredBy");
});
