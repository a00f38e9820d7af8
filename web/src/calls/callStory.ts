import type { CallRecord } from "../api/model";

/** One thing that happened in a call, in words' keys so that any language can tell it. */
export interface StoryStep {
  readonly at: string | undefined;
  readonly key: string;
  readonly values: Record<string, string | number>;
  readonly tone: "neutral" | "good" | "bad";
}

const plus = (instant: string, seconds: number): string =>
  new Date(Date.parse(instant) + seconds * 1000).toISOString();

function attemptStep(attempt: CallRecord["attempts"][number]): StoryStep {
  return {
    at: attempt.startedAt,
    key: "attempt",
    values: { target: attempt.target, seconds: attempt.ringSeconds, result: attempt.result },
    tone: attempt.result === "answered" ? "good" : "neutral",
  };
}

/** The call from top to bottom: who called, what rang, who answered, how and why it ended. */
export function callStory(call: CallRecord): StoryStep[] {
  const steps: StoryStep[] = [
    { at: call.startedAt, key: `started.${call.direction}`, values: {}, tone: "neutral" },
  ];
  steps.push(...call.attempts.map(attemptStep));
  if (call.answeredAt) {
    const voicemail = call.outcome === "voicemail";
    steps.push({
      at: call.answeredAt,
      key: voicemail ? "voicemail" : call.answeredBy ? "answeredBy" : "answered",
      values: { name: call.answeredBy ?? "", seconds: call.ringSeconds },
      tone: "good",
    });
  }
  if (call.endedAt) {
    const answered = call.outcome === "answered" || call.outcome === "voicemail";
    steps.push({
      at: call.endedAt,
      key: `ended.${call.endedBy ?? "unknown"}`,
      values: { seconds: call.talkSeconds },
      tone: answered ? "neutral" : "bad",
    });
  } else if (call.outcome === "cutByRestart") {
    steps.push({
      at: call.answeredAt ? plus(call.answeredAt, call.talkSeconds) : undefined,
      key: "ended.system",
      values: { seconds: call.talkSeconds },
      tone: "bad",
    });
  }
  return steps;
}
