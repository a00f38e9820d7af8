package io.switchboard.directory.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * When calls are let through (specification section 7). The clock on the wall of the zone decides: an hour that a clock
 * put forward leaves out is skipped, one that a clock put back repeats counts twice. On a day of an exception its hours
 * alone count, and what runs over midnight from a day before that is no day of the same exception ends at its midnight;
 * of several exceptions on a day the shortest counts, of equally short ones the first. Immutable and pure.
 *
 * @param zone whose clock counts
 * @param hours of the week, in any order; a weekday without hours is closed
 * @param exceptions the days that are otherwise
 */
public record TimeSchedule(ZoneId zone, List<WeekdayHours> hours, List<ScheduleException> exceptions) {

    /** How far {@link #nextChange} looks. */
    private static final int DAYS_AHEAD = 2 * 366;

    public TimeSchedule {
        hours = List.copyOf(hours);
        exceptions = List.copyOf(exceptions);
    }

    /** Whether calls are let through at that instant. */
    public boolean isOpen(Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
        LocalDate day = local.toLocalDate();
        int minute = local.getHour() * 60 + local.getMinute();
        Optional<ScheduleException> today = exception(day);
        if (ranges(day, today).stream().anyMatch(range -> range.containsOnItsDay(minute))) {
            return true;
        }
        LocalDate dayBefore = day.minusDays(1);
        Optional<ScheduleException> yesterday = exception(dayBefore);
        return (today.isEmpty() || today.equals(yesterday))
                && ranges(dayBefore, yesterday).stream().anyMatch(range -> range.containsOnNextDay(minute));
    }

    /**
     * The first instant after the given one at which {@link #isOpen} answers otherwise; empty when that does not happen
     * within the next two years.
     */
    public Optional<Instant> nextChange(Instant after) {
        if (hours.isEmpty() && exceptions.isEmpty()) {
            return Optional.empty();
        }
        boolean now = isOpen(after);
        LocalDate first = LocalDate.ofInstant(after, zone).minusDays(1);
        for (int ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
            LocalDate day = first.plusDays(ahead);
            TreeSet<Instant> boundaries = boundaries(day);
            Instant last = boundaries.last();
            // A clock that is put back over midnight shows the end of a day when the next one has begun already.
            boundaries.addAll(boundaries(day.plusDays(1)));
            for (Instant boundary : boundaries.headSet(last, true)) {
                if (boundary.isAfter(after) && isOpen(boundary) != now) {
                    return Optional.of(boundary);
                }
            }
        }
        return Optional.empty();
    }

    /** Every instant of a day at which something can change, in order. */
    private TreeSet<Instant> boundaries(LocalDate day) {
        TreeSet<Instant> boundaries = new TreeSet<>();
        addClockChanges(boundaries, day);
        addInstants(boundaries, day.atStartOfDay());
        for (TimeRange range : ranges(day, exception(day))) {
            addInstants(boundaries, at(day, range.fromMinute()));
            if (range.toMinute() > range.fromMinute() && range.toMinute() < TimeRange.END_OF_DAY) {
                addInstants(boundaries, at(day, range.toMinute()));
            }
        }
        LocalDate dayBefore = day.minusDays(1);
        for (TimeRange range : ranges(dayBefore, exception(dayBefore))) {
            if (range.runsOverMidnight()) {
                addInstants(boundaries, at(day, range.toMinute()));
            }
        }
        return boundaries;
    }

    private void addClockChanges(TreeSet<Instant> boundaries, LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        ZoneRules rules = zone.getRules();
        ZoneOffsetTransition change =
                rules.nextTransition(day.atStartOfDay(zone).toInstant().minusSeconds(1));
        while (change != null && !change.getInstant().isAfter(end)) {
            boundaries.add(change.getInstant());
            change = rules.nextTransition(change.getInstant());
        }
    }

    /** The instants at which the clock shows that time: two when it is put back over it, none when it is put forward. */
    private void addInstants(TreeSet<Instant> instants, LocalDateTime time) {
        for (ZoneOffset offset : zone.getRules().getValidOffsets(time)) {
            instants.add(time.toInstant(offset));
        }
    }

    private static LocalDateTime at(LocalDate day, int minute) {
        return day.atTime(LocalTime.of(minute / 60, minute % 60));
    }

    private List<TimeRange> ranges(LocalDate day, Optional<ScheduleException> exception) {
        return exception
                .map(ScheduleException::hours)
                .orElseGet(() -> hours.stream()
                        .filter(entry -> entry.weekday() == day.getDayOfWeek())
                        .map(WeekdayHours::range)
                        .toList());
    }

    private Optional<ScheduleException> exception(LocalDate day) {
        return exceptions.stream()
                .filter(exception -> exception.covers(day))
                .min(Comparator.comparingLong(ScheduleException::length));
    }
}
