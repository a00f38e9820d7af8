import { useTranslation } from "react-i18next";
import type { CallRecord } from "../api/model";
import { Status, type Tone } from "../components/Status";

const TONES: Record<NonNullable<CallRecord["outcome"]>, Tone> = {
  answered: "good",
  voicemail: "warn",
  noAnswer: "idle",
  busy: "idle",
  declined: "idle",
  cancelled: "idle",
  unreachable: "bad",
  failed: "bad",
  cutByRestart: "bad",
};

/** How a call ended; a call that has not ended yet has no outcome. */
export function Outcome({ call }: { call: CallRecord }) {
  const { t } = useTranslation();
  if (call.outcome === null) return <Status tone="busy">{t("calls.running")}</Status>;
  return <Status tone={TONES[call.outcome]}>{t(`calls.outcomes.${call.outcome}`)}</Status>;
}
