/** Shows instants in one time zone and language; made once per account. */
export class TimeFormat {
  private readonly day: Intl.DateTimeFormat;
  private readonly dayOfYear: Intl.DateTimeFormat;
  private readonly clock: Intl.DateTimeFormat;
  private readonly exact: Intl.DateTimeFormat;
  private readonly key: Intl.DateTimeFormat;
  readonly zone: string;

  constructor(language: string, timeZone: string) {
    this.zone = timeZone;
    this.day = new Intl.DateTimeFormat(language, {
      timeZone,
      day: "numeric",
      month: "short",
      year: "numeric",
    });
    this.dayOfYear = new Intl.DateTimeFormat(language, { timeZone, day: "numeric", month: "short" });
    this.clock = new Intl.DateTimeFormat(language, {
      timeZone,
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    this.exact = new Intl.DateTimeFormat(language, {
      timeZone,
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      hourCycle: "h23",
    });
    this.key = new Intl.DateTimeFormat("en-CA", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
  }

  /** "14:05" today, "Nov 20, 14:05" this year, with the year in any other. */
  short(instant: string, now: number = Date.now()): string {
    const date = new Date(instant);
    const time = this.clock.format(date);
    const [then, today] = [this.key.format(date), this.key.format(now)];
    if (then === today) return time;
    const day = then.slice(0, 4) === today.slice(0, 4) ? this.dayOfYear : this.day;
    return `${day.format(date)}, ${time}`;
  }

  date(instant: string): string {
    return this.day.format(new Date(instant));
  }

  /** The time of day to the second. */
  time(instant: string): string {
    return this.exact.format(new Date(instant));
  }

  /** Day, time to the second and zone. */
  full(instant: string): string {
    return `${this.date(instant)}, ${this.time(instant)} (${this.zone})`;
  }
}
