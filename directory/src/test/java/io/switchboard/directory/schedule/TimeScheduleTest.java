package io.switchboard.directory.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeScheduleTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static TimeRange range(String from, String to) {
        return new TimeRange(minute(from), minute(to));
    }

    private static int minute(String time) {
        return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
    }

    private static WeekdayHours on(DayOfWeek day, String from, String to) {
        return new WeekdayHours(day, range(from, to));
    }

    private static TimeSchedule office(ZoneId zone, ScheduleException... exceptions) {
        return new TimeSchedule(
                zone,
                Stream.of(DayOfWeek.values())
                        .filter(day -> day.getValue() <= 5)
                        .flatMap(day -> Stream.of(on(day, "08:00", "12:00"), on(day, "13:00", "17:00")))
                        .toList(),
                List.of(exceptions));
    }

    private static ScheduleException exception(String first, String last, boolean yearly, TimeRange... hours) {
        return new ScheduleException(
                "Exception", LocalDate.parse(first), LocalDate.parse(last), yearly, List.of(hours));
    }

    private static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T07:59:59.999, false",
        "2026-11-23T08:00, true",
        "2026-11-23T11:59:59, true",
        "2026-11-23T12:00, false",
        "2026-11-23T13:00, true",
        "2026-11-23T17:00, false",
        "2026-11-28T10:00, false"
    })
    void rangesBeginWithTheirStartAndEndBeforeTheirEnd(String local, boolean open) {
        assertThat(office(BERLIN).isOpen(at(local, BERLIN))).isEqualTo(open);
    }

    @Test
    void theNextChangeIsFoundOverBreaksAndWeekends() {
        TimeSchedule office = office(BERLIN);
        assertThat(office.nextChange(at("2026-11-27T09:00", BERLIN))).contains(at("2026-11-27T12:00", BERLIN));
        assertThat(office.nextChange(at("2026-11-27T12:00", BERLIN))).contains(at("2026-11-27T13:00", BERLIN));
        assertThat(office.nextChange(at("2026-11-27T18:00", BERLIN))).contains(at("2026-11-30T08:00", BERLIN));
    }

    @Test
    void aRangeThatEndsAtOrBeforeItsStartRunsOverMidnight() {
        TimeSchedule night = new TimeSchedule(BERLIN, List.of(on(DayOfWeek.SUNDAY, "22:00", "06:00")), List.of());
        assertThat(night.isOpen(at("2026-11-22T21:59", BERLIN))).isFalse();
        assertThat(night.isOpen(at("2026-11-22T22:00", BERLIN))).isTrue();
        assertThat(night.isOpen(at("2026-11-23T05:59", BERLIN))).isTrue();
        assertThat(night.isOpen(at("2026-11-23T06:00", BERLIN))).isFalse();
        assertThat(night.nextChange(at("2026-11-22T23:00", BERLIN))).contains(at("2026-11-23T06:00", BERLIN));

        TimeSchedule wholeDay = new TimeSchedule(BERLIN, List.of(on(DayOfWeek.MONDAY, "08:00", "08:00")), List.of());
        assertThat(wholeDay.nextChange(at("2026-11-23T08:00", BERLIN))).contains(at("2026-11-24T08:00", BERLIN));

        TimeSchedule evening = new TimeSchedule(BERLIN, List.of(on(DayOfWeek.MONDAY, "20:00", "00:00")), List.of());
        assertThat(evening.nextChange(at("2026-11-23T20:00", BERLIN))).contains(at("2026-11-24T00:00", BERLIN));
    }

    @Test
    void overlappingAndTouchingRangesCountAsOne() {
        TimeSchedule schedule = new TimeSchedule(
                BERLIN,
                List.of(
                        on(DayOfWeek.MONDAY, "10:00", "14:00"),
                        on(DayOfWeek.MONDAY, "08:00", "11:00"),
                        on(DayOfWeek.MONDAY, "14:00", "24:00"),
                        on(DayOfWeek.TUESDAY, "00:00", "02:00")),
                List.of());
        assertThat(schedule.nextChange(at("2026-11-23T08:00", BERLIN))).contains(at("2026-11-24T02:00", BERLIN));
    }

    @Test
    void theHourThatASpringNightLeavesOutIsSkipped() {
        TimeSchedule schedule = new TimeSchedule(
                BERLIN,
                List.of(on(DayOfWeek.SUNDAY, "02:15", "02:45"), on(DayOfWeek.SUNDAY, "02:50", "03:30")),
                List.of());
        Instant before = Instant.parse("2026-03-29T00:59:59Z");
        assertThat(schedule.isOpen(before)).isFalse();
        assertThat(schedule.nextChange(before)).contains(Instant.parse("2026-03-29T01:00:00Z"));
        assertThat(schedule.nextChange(Instant.parse("2026-03-29T01:00:00Z")))
                .contains(Instant.parse("2026-03-29T01:30:00Z"));

        TimeSchedule gapOnly = new TimeSchedule(NEW_YORK, List.of(on(DayOfWeek.SUNDAY, "02:00", "03:00")), List.of());
        assertThat(gapOnly.nextChange(at("2026-03-07T12:00", NEW_YORK))).contains(at("2026-03-15T02:00", NEW_YORK));
    }

    @Test
    void theHourThatAnAutumnNightRepeatsCountsTwice() {
        TimeSchedule berlin = new TimeSchedule(BERLIN, List.of(on(DayOfWeek.SUNDAY, "02:15", "02:45")), List.of());
        assertThat(changes(berlin, "2026-10-25T00:00:00Z", 4))
                .containsExactly(
                        Instant.parse("2026-10-25T00:15:00Z"),
                        Instant.parse("2026-10-25T00:45:00Z"),
                        Instant.parse("2026-10-25T01:15:00Z"),
                        Instant.parse("2026-10-25T01:45:00Z"));

        TimeSchedule newYork = new TimeSchedule(NEW_YORK, List.of(on(DayOfWeek.SUNDAY, "01:00", "02:00")), List.of());
        assertThat(changes(newYork, "2026-11-01T00:00:00Z", 2))
                .containsExactly(Instant.parse("2026-11-01T05:00:00Z"), Instant.parse("2026-11-01T07:00:00Z"));
    }

    private static List<Instant> changes(TimeSchedule schedule, String after, int count) {
        return Stream.iterate(
                        schedule.nextChange(Instant.parse(after)).orElseThrow(),
                        change -> schedule.nextChange(change).orElseThrow())
                .limit(count)
                .toList();
    }

    @Test
    void anExceptionReplacesTheHoursOfItsDays() {
        TimeSchedule schedule = office(
                BERLIN,
                exception("2026-12-24", "2026-12-24", false, range("09:00", "11:00")),
                exception("2026-12-25", "2026-12-26", false));
        assertThat(schedule.isOpen(at("2026-12-24T08:30", BERLIN))).isFalse();
        assertThat(schedule.isOpen(at("2026-12-24T09:00", BERLIN))).isTrue();
        assertThat(schedule.isOpen(at("2026-12-24T14:00", BERLIN))).isFalse();
        assertThat(schedule.isOpen(at("2026-12-25T10:00", BERLIN))).isFalse();
        assertThat(schedule.nextChange(at("2026-12-24T11:00", BERLIN))).contains(at("2026-12-28T08:00", BERLIN));
        assertThat(schedule.isOpen(at("2027-12-24T08:30", BERLIN))).isTrue();
    }

    @Test
    void theShortestOfSeveralExceptionsOnADayCounts() {
        TimeSchedule schedule = office(
                BERLIN,
                exception("2026-12-21", "2027-01-03", false),
                exception("2026-12-30", "2026-12-30", false, range("10:00", "12:00")));
        assertThat(schedule.isOpen(at("2026-12-29T11:00", BERLIN))).isFalse();
        assertThat(schedule.isOpen(at("2026-12-30T11:00", BERLIN))).isTrue();
    }

    @Test
    void aNightEndsAtTheMidnightOfAnExceptionButRunsOnWithinIt() {
        List<WeekdayHours> nights = Stream.of(DayOfWeek.values())
                .map(day -> on(day, "22:00", "06:00"))
                .toList();
        TimeSchedule closed = new TimeSchedule(BERLIN, nights, List.of(exception("2026-12-25", "2026-12-26", false)));
        assertThat(closed.nextChange(at("2026-12-24T23:00", BERLIN))).contains(at("2026-12-25T00:00", BERLIN));
        assertThat(closed.nextChange(at("2026-12-25T00:00", BERLIN))).contains(at("2026-12-27T22:00", BERLIN));

        TimeSchedule late = new TimeSchedule(
                BERLIN, List.of(), List.of(exception("2026-12-25", "2026-12-26", false, range("23:00", "02:00"))));
        assertThat(changes(late, "2026-12-25T12:00:00Z", 4))
                .containsExactly(
                        at("2026-12-25T23:00", BERLIN),
                        at("2026-12-26T02:00", BERLIN),
                        at("2026-12-26T23:00", BERLIN),
                        at("2026-12-27T02:00", BERLIN));
    }

    @Test
    void aYearlyExceptionComesAgainAlsoOverTheTurnOfTheYear() {
        TimeSchedule schedule = office(BERLIN, exception("2026-12-24", "2027-01-02", true));
        assertThat(schedule.isOpen(at("2025-12-29T10:00", BERLIN))).isTrue();
        assertThat(schedule.isOpen(at("2027-01-01T10:00", BERLIN))).isFalse();
        assertThat(schedule.isOpen(at("2029-12-24T10:00", BERLIN))).isFalse();
        assertThat(schedule.isOpen(at("2030-01-02T10:00", BERLIN))).isFalse();
        assertThat(schedule.isOpen(at("2030-01-03T10:00", BERLIN))).isTrue();
    }

    @Test
    void theTwentyNinthOfFebruaryExistsInLeapYearsAlone() {
        TimeSchedule day = office(BERLIN, exception("2024-02-29", "2024-02-29", true));
        assertThat(day.isOpen(at("2025-02-28T10:00", BERLIN))).isTrue();
        assertThat(day.isOpen(at("2027-03-01T10:00", BERLIN))).isTrue();
        assertThat(day.isOpen(at("2028-02-29T10:00", BERLIN))).isFalse();
        TimeSchedule days = office(BERLIN, exception("2024-02-29", "2024-03-03", true));
        assertThat(days.isOpen(at("2025-02-28T10:00", BERLIN))).isTrue();
        assertThat(days.isOpen(at("2025-03-03T10:00", BERLIN))).isFalse();
    }

    @Test
    void whatNeverChangesHasNoNextChange() {
        Instant now = at("2026-11-23T12:00", BERLIN);
        assertThat(new TimeSchedule(BERLIN, List.of(), List.of()).isOpen(now)).isFalse();
        assertThat(new TimeSchedule(BERLIN, List.of(), List.of()).nextChange(now))
                .isEmpty();
        TimeSchedule always = new TimeSchedule(
                BERLIN,
                Stream.of(DayOfWeek.values())
                        .map(day -> on(day, "00:00", "24:00"))
                        .toList(),
                List.of());
        assertThat(always.isOpen(now)).isTrue();
        assertThat(always.nextChange(now)).isEmpty();
        TimeSchedule longHoliday = office(BERLIN, exception("2026-11-24", "2028-06-30", false));
        assertThat(longHoliday.nextChange(at("2026-11-23T17:00", BERLIN))).contains(at("2028-07-03T08:00", BERLIN));
    }

    @Test
    void whatIsNoPartOfADayIsRefused() {
        assertThatThrownBy(() -> new TimeRange(1440, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TimeRange(0, 1441)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> exception("2026-12-26", "2026-12-25", false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
