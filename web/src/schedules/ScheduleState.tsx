import { useTranslation } from "react-i18next";
import type { TimeSchedule } from "../api/model";
import { Status } from "../components/Status";
import { nextChange } from "./nextChange";

/** Whether a time schedule is open now, and when that changes, by the clock of its zone. */
export function ScheduleState({ schedule }: { schedule: TimeSchedule }) {
  const { t, i18n } = useTranslation();
  const { open, until } = schedule.state;
  const tone = open ? "good" : "idle";
  if (!until)
    return <Status tone={tone}>{t(open ? "timeSchedules.alwaysOpen" : "timeSchedules.neverOpen")}</Status>;
  const when = nextChange(until, schedule.effectiveTimeZone, i18n.language);
  return <Status tone={tone}>{t(open ? "timeSchedules.openUntil" : "timeSchedules.opens", { when })}</Status>;
}
