package io.switchboard.directory.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What can be said about a time schedule (specification section 7), not yet checked.
 *
 * @param timeZone an IANA name; empty to follow the account's
 * @param hours of the week
 * @param exceptions in the order they are shown
 */
public record TimeScheduleDraft(
        String title, Optional<String> timeZone, List<DayHours> hours, List<ExceptionDays> exceptions) {

    public TimeScheduleDraft {
        hours = List.copyOf(hours);
        exceptions = List.copyOf(exceptions);
    }

    /** A part of a day, each end as {@code HH:MM} from {@code 00:00} to {@code 24:00}. */
    public record Part(String from, String to) {}

    /** Hours that begin on a weekday, 1 for Monday to 7 for Sunday. */
    public record DayHours(int weekday, Part part) {}

    /** Days with other hours; closed when there are none. */
    public record ExceptionDays(
            String title, Optional<LocalDate> firstDay, Optional<LocalDate> lastDay, boolean yearly, List<Part> hours) {

        public ExceptionDays {
            hours = List.copyOf(hours);
        }
    }
}
