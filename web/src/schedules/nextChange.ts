const WEEK = 6 * 24 * 60 * 60 * 1000;

/** When something happens, by the clock of a zone: "17:00" today, "Monday 08:00" within a week, else with the date. */
export function nextChange(instant: string, timeZone: string, language: string, now = Date.now()): string {
  const at = new Date(instant);
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { timeZone, ...options });
  const time = format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);
  const key = format({ year: "numeric", month: "2-digit", day: "2-digit" });
  if (key.format(at) === key.format(now)) return time;
  if (at.getTime() - now < WEEK) return `${format({ weekday: "long" }).format(at)} ${time}`;
  return `${format({ day: "numeric", month: "short", year: "numeric" }).format(at)}, ${time}`;
}
