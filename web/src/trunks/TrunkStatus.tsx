import { Tooltip } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Trunk } from "../api/model";
import { Status, type Tone } from "../components/Status";
import { type TrunkState, trunkState } from "./trunkState";

const TONES: Record<TrunkState, Tone> = {
  disabled: "idle",
  unreachable: "bad",
  refused: "bad",
  registering: "busy",
  registered: "good",
  ready: "good",
  unknown: "idle",
};

export function TrunkStatus({ trunk }: { trunk: Trunk }) {
  const { t } = useTranslation();
  const state = trunkState(trunk);
  const { detail } = trunk.state;
  return (
    <Tooltip label={detail} disabled={!detail} multiline maw={320}>
      <span>
        <Status tone={TONES[state]}>{t(`trunks.state.${state}`)}</Status>
      </span>
    </Tooltip>
  );
}
