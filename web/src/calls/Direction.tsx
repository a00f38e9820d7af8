import { IconArrowDownLeft, IconArrowsLeftRight, IconArrowUpRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { CallRecord } from "../api/model";

const ICONS = {
  inbound: IconArrowDownLeft,
  outbound: IconArrowUpRight,
  internal: IconArrowsLeftRight,
} as const;

export function Direction({ direction }: { direction: CallRecord["direction"] }) {
  const { t } = useTranslation();
  const Icon = ICONS[direction];
  return (
    <span style={{ display: "inline-flex", alignItems: "center", gap: 6, verticalAlign: "top" }}>
      <Icon size={16} stroke={1.7} color="var(--quiet)" aria-hidden />
      {t(`calls.directions.${direction}`)}
    </span>
  );
}
