import { useTranslation } from "react-i18next";
import type { Filter } from "../table/column";
import { ACTIONS } from "./unavailable";

/** What lists of contact methods can be narrowed to: what happens when unavailable, and the switches that a kind has. */
export function useFilters(
  ...switches: readonly ("externalCallsEnabled" | "allowCallTransfer")[]
): readonly Filter[] {
  const { t } = useTranslation();
  return [
    {
      key: "whenUnavailable",
      title: t("contactMethods.column.whenUnavailable"),
      options: ACTIONS.map((value) => ({ value, label: t(`whenUnavailable.${value}`) })),
    },
    ...switches.map((key) => ({
      key,
      title: t(`contactMethods.column.${key}`),
      options: [
        { value: "true", label: t("list.enabled") },
        { value: "false", label: t("list.disabled") },
      ],
    })),
  ];
}
