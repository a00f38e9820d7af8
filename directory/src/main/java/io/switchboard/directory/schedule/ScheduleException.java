package io.switchboard.directory.schedule;

import java.time.LocalDate;
import java.util.List;

/**
 * Days on which other hours count than the week's, for example a holiday.
 *
 * @param firstDay the first of the days
 * @param lastDay the last of them, itself included
 * @param yearly whether the days come again each year; 29 February then exists in leap years alone
 * @param hours the hours of each of the days; none when they are closed
 */
public record ScheduleException(
        String title, LocalDate firstDay, LocalDate lastDay, boolean yearly, List<TimeRange> hours) {

    public ScheduleException {
        hours = List.copyOf(hours);
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException(lastDay + " is before " + firstDay + ".");
        }
    }

    /** Whether the exception counts on a day. */
    boolean covers(LocalDate day) {
        if (day.isBefore(firstDay)) {
            return false;
        }
        if (!yearly) {
            return !day.isAfter(lastDay);
        }
        int years = day.getYear() - firstDay.getYear();
        return coversAfter(years, day) || (years > 0 && coversAfter(years - 1, day));
    }

    private boolean coversAfter(int years, LocalDate day) {
        LocalDate first = firstDay.plusYears(years);
        // plusYears makes 28 February of the 29th; as a first day that would be one day too many.
        LocalDate begin = first.getDayOfMonth() == firstDay.getDayOfMonth() ? first : first.plusDays(1);
        return !day.isBefore(begin) && !day.isAfter(lastDay.plusYears(years));
    }

    /** How many days it has; of two exceptions on a day the one with fewer counts. */
    long length() {
        return lastDay.toEpochDay() - firstDay.toEpochDay() + 1;
    }
}
