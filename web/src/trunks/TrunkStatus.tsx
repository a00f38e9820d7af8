import { Tooltip } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Trunk } from "../api/model";
import { Status, type Tone } from "../components/Status";

const TONES: Record<Trunk["state"]["status"], Tone> = {
  ready: "good",
  registered: "good",
  registering: "busy",
  unreachable: "bad",
  disabled: "idle",
};

export function TrunkStatus({ trunk }: { trunk: Trunk }) {
  const { t } = useTranslation();
  const { status, reason } = trunk.state;
  return (
    <Tooltip label={reason} disabled={!reason}>
      <span>
        <Status tone={TONES[status]}>{t(`trunks.state.${status}`)}</Status>
      </span>
    </Tooltip>
  );
}
