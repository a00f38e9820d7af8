import { IconFocus2 } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Holder } from "../api/model";
import { addressOfKind, isKind } from "../components/kinds";
import type { RowAction } from "../table/column";

/** The menu's entry that opens what a number rings; none for a number that rings nothing. */
export function useLocate() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (holder: Holder | null | undefined): readonly RowAction[] => {
    const to = holder && isKind(holder.kind) ? addressOfKind(holder.kind) : undefined;
    if (!holder || !to) return [];
    return [
      {
        id: "locate",
        label: t("numbers.locate"),
        icon: <IconFocus2 size={16} />,
        run: () => void navigate({ to, search: { open: holder.id } }),
      },
    ];
  };
}
