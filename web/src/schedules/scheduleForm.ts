import type { TFunction } from "i18next";
import type { TimeSchedule, TimeScheduleFields } from "../api/model";
import type { Rules } from "../form/formState";
import { hoursOf, isComplete, type Part, partsOf, type Week, weekOf } from "./hours";

/** An exception as its form has it; closed when it has no parts. */
export interface ExceptionValues {
  title: string;
  firstDay: string;
  lastDay: string;
  yearly: boolean;
  parts: readonly Part[];
}

export const NO_EXCEPTION: ExceptionValues = {
  title: "",
  firstDay: "",
  lastDay: "",
  yearly: false,
  parts: [],
};

/** A time schedule as its form has it. */
export interface ScheduleValues {
  title: string;
  timeZone: string | null;
  week: Week;
  exceptions: readonly ExceptionValues[];
}

const OFFICE: Week = Array.from({ length: 7 }, (_, day) => (day < 5 ? [{ from: "09:00", to: "17:00" }] : []));

/** The form of a time schedule; a new one begins with usual office hours. */
export const scheduleValues = (schedule: TimeSchedule | undefined): ScheduleValues => ({
  title: schedule?.title ?? "",
  timeZone: schedule?.timeZone ?? null,
  week: schedule ? weekOf(schedule.hours) : OFFICE,
  exceptions: (schedule?.exceptions ?? []).map((exception) => ({
    title: exception.title ?? "",
    firstDay: exception.firstDay ?? "",
    lastDay: exception.lastDay ?? "",
    yearly: exception.yearly ?? false,
    parts: partsOf(exception.hours ?? []),
  })),
});

/** What is wrong with an exception. */
export function exceptionFault(t: TFunction, exception: ExceptionValues): string | undefined {
  if (!exception.title.trim()) return t("timeSchedules.exceptionTitleNeeded");
  if (!exception.firstDay || !exception.lastDay) return t("timeSchedules.daysNeeded");
  if (exception.lastDay < exception.firstDay) return t("timeSchedules.endsBefore");
  if (!exception.parts.every(isComplete)) return t("timeSchedules.timesNeeded");
  return undefined;
}

export const scheduleRules = (t: TFunction): Rules<ScheduleValues> => ({
  title: (value) => (value.trim() ? undefined : t("form.required")),
  week: (week) => (week.flat().every(isComplete) ? undefined : t("timeSchedules.timesNeeded")),
  exceptions: (exceptions) =>
    exceptions.some((exception) => exceptionFault(t, exception))
      ? t("timeSchedules.exceptionsFault")
      : undefined,
});

export const scheduleFields = (values: ScheduleValues): TimeScheduleFields => ({
  title: values.title.trim(),
  timeZone: values.timeZone,
  hours: hoursOf(values.week),
  exceptions: values.exceptions.map(({ title, firstDay, lastDay, yearly, parts }) => ({
    title: title.trim(),
    firstDay,
    lastDay,
    yearly,
    hours: [...parts],
  })),
});
