import { useMemo } from "react";
import { useTranslation } from "react-i18next";

const A_MONDAY = Date.UTC(2024, 0, 1, 12);
const DAY = 24 * 60 * 60 * 1000;

/** The names of the weekdays in the page's language, 0 for Monday. */
export function useDayNames(length: "long" | "short"): (day: number) => string {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(i18n.language, { weekday: length, timeZone: "UTC" });
    return (day) => format.format(A_MONDAY + day * DAY);
  }, [i18n.language, length]);
}
