package io.switchboard.directory.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Compares schedules made at random with a calendar on which every open minute is painted one by one. Weeks with a change
 * of the clock, also one over midnight.
 */
class TimeScheduleOracleTest {

    private static final int SCHEDULES = 12;
    private static final int DAYS = 9;

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-25",
        "Europe/Berlin, 2026-10-21",
        "America/New_York, 2026-03-04",
        "America/New_York, 2026-10-28",
        "America/Havana, 2026-10-28",
        "America/Goose_Bay, 2010-11-03",
        "Australia/Lord_Howe, 2026-03-31",
        "Asia/Kathmandu, 2026-12-27"
    })
    void agreesWithACalendarPaintedMinuteByMinute(String zoneName, LocalDate start) {
        ZoneId zone = ZoneId.of(zoneName);
        SplittableRandom random = new SplittableRandom(start.toEpochDay());
        for (int i = 0; i < SCHEDULES; i++) {
            TimeSchedule schedule = schedule(zone, start, random);
            Set<LocalDateTime> painted = paint(schedule, start);
            Instant first = start.atStartOfDay(zone).toInstant();
            Instant end = start.plusDays(DAYS).atStartOfDay(zone).toInstant();
            Optional<Instant> nextChange = Optional.empty();
            boolean later = isPainted(painted, end, zone);
            for (Instant now = end; !now.isBefore(first); now = now.minus(1, ChronoUnit.MINUTES)) {
                boolean expected = isPainted(painted, now, zone);
                if (expected != later) {
                    nextChange = Optional.of(now.plus(1, ChronoUnit.MINUTES));
                }
                later = expected;
                assertThat(schedule.isOpen(now)).as("%s at %s", schedule, now).isEqualTo(expected);
                if (nextChange.isPresent() && now.getEpochSecond() % 1260 == 0) {
                    assertThat(schedule.nextChange(now))
                            .as("%s after %s", schedule, now)
                            .isEqualTo(nextChange);
                }
            }
        }
    }

    private static boolean isPainted(Set<LocalDateTime> painted, Instant now, ZoneId zone) {
        return painted.contains(LocalDateTime.ofInstant(now, zone).truncatedTo(ChronoUnit.MINUTES));
    }

    /** The calendar: ordinary days with their nights, then the exceptions' days wiped and painted with their own hours. */
    private static Set<LocalDateTime> paint(TimeSchedule schedule, LocalDate start) {
        // Of two exceptions of the same length the first in the list counts: it comes last here.
        List<ScheduleException> exceptions =
                new ArrayList<>(schedule.exceptions().reversed());
        exceptions.sort((a, b) -> Long.compare(days(b), days(a)));
        List<Set<LocalDate>> ownDays = ownDays(exceptions);
        Set<LocalDate> exceptional = new HashSet<>();
        ownDays.forEach(exceptional::addAll);

        Set<LocalDateTime> painted = new HashSet<>();
        for (int offset = -2; offset <= DAYS + 1; offset++) {
            LocalDate day = start.plusDays(offset);
            for (WeekdayHours hours : schedule.hours()) {
                if (hours.weekday() == day.getDayOfWeek() && !exceptional.contains(day)) {
                    paintRange(painted, day, hours.range());
                }
            }
        }
        painted.removeIf(minute -> exceptional.contains(minute.toLocalDate()));
        for (int i = 0; i < exceptions.size(); i++) {
            Set<LocalDate> own = ownDays.get(i);
            Set<LocalDateTime> minutes = new HashSet<>();
            for (LocalDate day : own) {
                exceptions.get(i).hours().forEach(range -> paintRange(minutes, day, range));
            }
            minutes.removeIf(
                    minute -> exceptional.contains(minute.toLocalDate()) && !own.contains(minute.toLocalDate()));
            painted.addAll(minutes);
        }
        return painted;
    }

    /** The days on which each exception counts, every day given to one exception only: to the last that has it. */
    private static List<Set<LocalDate>> ownDays(List<ScheduleException> exceptions) {
        List<Set<LocalDate>> ownDays = new ArrayList<>();
        Set<LocalDate> taken = new HashSet<>();
        for (ScheduleException exception : exceptions.reversed()) {
            Set<LocalDate> own = new HashSet<>();
            exception.firstDay().datesUntil(exception.lastDay().plusDays(1)).forEach(day -> {
                own.add(day);
                if (exception.yearly()) {
                    own.add(day.plusYears(1));
                }
            });
            own.removeAll(taken);
            taken.addAll(own);
            ownDays.addFirst(own);
        }
        return ownDays;
    }

    private static long days(ScheduleException exception) {
        return ChronoUnit.DAYS.between(exception.firstDay(), exception.lastDay());
    }

    private static void paintRange(Set<LocalDateTime> painted, LocalDate day, TimeRange range) {
        int end = range.toMinute() > range.fromMinute() ? range.toMinute() : range.toMinute() + 1440;
        for (int minute = range.fromMinute(); minute < end; minute++) {
            painted.add(day.atStartOfDay().plusMinutes(minute));
        }
    }

    private static TimeSchedule schedule(ZoneId zone, LocalDate start, SplittableRandom random) {
        List<WeekdayHours> hours = new ArrayList<>();
        for (int i = random.nextInt(10); i > 0; i--) {
            hours.add(new WeekdayHours(DayOfWeek.of(random.nextInt(1, 8)), range(random)));
        }
        List<ScheduleException> exceptions = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate first = start.plusDays(random.nextInt(-1, DAYS));
            boolean yearly = random.nextBoolean();
            first = yearly && random.nextBoolean() ? first.minusYears(1) : first;
            List<TimeRange> own = new ArrayList<>();
            for (int j = random.nextInt(3); j > 0; j--) {
                own.add(range(random));
            }
            exceptions.add(new ScheduleException("e" + i, first, first.plusDays(random.nextInt(3)), yearly, own));
        }
        return new TimeSchedule(zone, hours, exceptions);
    }

    /** Many ends fall on the hours of the night in which clocks change, and on midnight. */
    private static TimeRange range(SplittableRandom random) {
        int from = random.nextInt(3) == 0 ? random.nextInt(16) * 15 : random.nextInt(1440);
        int to = random.nextInt(3) == 0 ? random.nextInt(16) * 15 : random.nextInt(1441);
        return new TimeRange(from, to);
    }
}
