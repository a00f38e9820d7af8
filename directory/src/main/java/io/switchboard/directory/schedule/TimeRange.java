package io.switchboard.directory.schedule;

/**
 * A half-open part of a day, {@code [from, to)}. One that ends at or before its start runs over midnight into the next
 * day; from and to alike make 24 hours.
 *
 * @param fromMinute minutes since midnight by the clock on the wall, 0 to 1439
 * @param toMinute likewise, 0 to 1440; 1440 is the midnight that ends the day
 */
public record TimeRange(int fromMinute, int toMinute) {

    /** The midnight that ends a day. */
    public static final int END_OF_DAY = 24 * 60;

    public TimeRange {
        if (fromMinute < 0 || fromMinute >= END_OF_DAY || toMinute < 0 || toMinute > END_OF_DAY) {
            throw new IllegalArgumentException(fromMinute + " to " + toMinute + " is no part of a day.");
        }
    }

    /** Whether the range goes on into the next day. */
    public boolean runsOverMidnight() {
        return toMinute <= fromMinute && toMinute > 0;
    }

    /** Whether a minute of the day on which the range begins is within. */
    boolean containsOnItsDay(int minute) {
        return minute >= fromMinute && (toMinute <= fromMinute || minute < toMinute);
    }

    /** Whether a minute of the day after is within. */
    boolean containsOnNextDay(int minute) {
        return runsOverMidnight() && minute < toMinute;
    }

    /** The start as {@code HH:MM}. */
    public String from() {
        return text(fromMinute);
    }

    /** The end as {@code HH:MM}; {@code 24:00} is the end of the day. */
    public String to() {
        return text(toMinute);
    }

    /** For logs and the audit log, for example {@code 08:00-17:00}. */
    @Override
    public String toString() {
        return from() + "-" + to();
    }

    private static String text(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
