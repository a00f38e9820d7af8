import type { Hours, WeekdayHours } from "../api/model";

/** A part of a day as its form has it: two times such as "08:00", perhaps not typed in full yet. */
export interface Part {
  from: string;
  to: string;
}

/** The parts of the seven days, Monday first. */
export type Week = readonly (readonly Part[])[];

const WORKDAYS = 5;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;

export const USUAL_PART: Part = { from: "09:00", to: "17:00" };

/** The week of a time schedule; days without hours are closed. */
export function weekOf(hours: readonly WeekdayHours[]): Week {
  return Array.from({ length: 7 }, (_, day) =>
    hours
      .filter((entry) => entry.weekday === day + 1)
      .map(({ from, to }) => ({ from: from ?? "", to: to ?? "" })),
  );
}

export const hoursOf = (week: Week): WeekdayHours[] =>
  week.flatMap((parts, day) => parts.map((part) => ({ weekday: day + 1, ...part })));

export const partsOf = (hours: readonly Hours[]): Part[] =>
  hours.map(({ from, to }) => ({ from: from ?? "", to: to ?? "" }));

/** The week with another list of parts on one day. */
export const withDay = (week: Week, day: number, parts: readonly Part[]): Week =>
  week.map((present, index) => (index === day ? parts : present));

/** The week in which Tuesday to Friday are as Monday is. */
export const mondayOnWorkdays = (week: Week): Week =>
  week.map((parts, day) => (day < WORKDAYS ? (week[0] ?? []) : parts));

/** A part to begin with after those there are: the afternoon after a morning, else the usual. */
export function nextPart(parts: readonly Part[]): Part {
  const last = parts.at(-1);
  if (!last || !isComplete(last) || minutes(last.to) <= minutes(last.from)) return USUAL_PART;
  const from = minutes(last.to) + 60;
  return from + 60 < 24 * 60 ? { from: clock(from), to: clock(Math.min(from + 240, 24 * 60)) } : USUAL_PART;
}

export const isComplete = (part: Part): boolean =>
  TIME.test(part.from) && part.from !== "24:00" && TIME.test(part.to);

/** Whether a part goes on after midnight. */
export const runsOverMidnight = (part: Part): boolean =>
  isComplete(part) && minutes(part.to) <= minutes(part.from) && part.to !== "00:00";

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function clock(minute: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** The week in few words: days with the same hours side by side are told together. */
export function weekInWords(week: Week, dayName: (day: number) => string): string {
  const told: string[] = [];
  let day = 0;
  while (day < week.length) {
    const words = partsInWords(week[day] ?? []);
    let last = day;
    while (last + 1 < week.length && partsInWords(week[last + 1] ?? []) === words) last++;
    if (words) {
      const days = last === day ? dayName(day) : `${dayName(day)}–${dayName(last)}`;
      told.push(`${days} ${words}`);
    }
    day = last + 1;
  }
  return told.join("; ");
}

export const partsInWords = (parts: readonly Part[]): string =>
  parts.map((part) => `${part.from}–${part.to}`).join(", ");
