const MINUTE = 60_000;

/** How far a zone's clocks are ahead of UTC at an instant, in milliseconds. */
function ahead(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(instant);
  const value = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const shown = Date.UTC(value("year"), value("month") - 1, value("day"), value("hour"), value("minute"));
  return shown - Math.floor(instant / MINUTE) * MINUTE;
}

/**
 * The instant at which the clocks of a zone show a day and time such as "2026-11-29T20:00", as ISO text; undefined
 * for anything else. A time that the clocks skip in spring counts as the hour after.
 */
export function instantIn(timeZone: string, dayAndTime: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(dayAndTime)) return undefined;
  const asUtc = Date.parse(`${dayAndTime}:00Z`);
  if (Number.isNaN(asUtc)) return undefined;
  const guess = asUtc - ahead(asUtc, timeZone);
  return new Date(asUtc - ahead(guess, timeZone)).toISOString();
}

/** What the clocks of a zone show at an instant, as an input of day and time has it. */
export const dayAndTimeIn = (timeZone: string, instant: number): string =>
  new Date(instant + ahead(instant, timeZone)).toISOString().slice(0, 16);
