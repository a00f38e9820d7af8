import { useTranslation } from "react-i18next";
import { Status, type Tone } from "../../components/Status";
import type { AppLine } from "../contactMethod";

type State = AppLine["invitation"]["state"];

const TONE: Record<State, Tone> = { notInvited: "idle", invited: "warn", activated: "good", expired: "bad" };

/** How far the invitation to the app has come. */
export function Invitation({ state }: { state: State }) {
  const { t } = useTranslation();
  return <Status tone={TONE[state]}>{t(`appLines.invitation.${state}`)}</Status>;
}
