package io.switchboard.directory.schedule;

import io.switchboard.directory.problem.Check;
import io.switchboard.directory.schedule.TimeScheduleDraft.DayHours;
import io.switchboard.directory.schedule.TimeScheduleDraft.ExceptionDays;
import io.switchboard.directory.schedule.TimeScheduleDraft.Part;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a time schedule's fields must look like. */
final class TimeScheduleRules {

    private static final int MOST_PARTS_A_DAY = 24;
    private static final int MOST_EXCEPTIONS = 200;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-4]):([0-5][0-9])");

    private final Check check = new Check();

    private TimeScheduleRules() {}

    /** A time schedule that keeps all rules. */
    record Checked(
            String title, Optional<ZoneId> timeZone, List<WeekdayHours> hours, List<ScheduleException> exceptions) {}

    static Checked check(TimeScheduleDraft draft) {
        TimeScheduleRules rules = new TimeScheduleRules();
        Checked checked = new Checked(
                rules.check.required("title", "The title", draft.title(), 100),
                rules.zone(draft.timeZone()),
                rules.hours(draft.hours()),
                rules.exceptions(draft.exceptions()));
        rules.check.done();
        return checked;
    }

    private Optional<ZoneId> zone(Optional<String> name) {
        Optional<String> stripped = name.map(String::strip).filter(text -> !text.isEmpty());
        boolean known = stripped.isEmpty() || ZoneId.getAvailableZoneIds().contains(stripped.get());
        check.that(
                known,
                "timeZone",
                "time-zone",
                "There is no such time zone. Choose one like Europe/Dublin, or none to follow the account's.");
        return known ? stripped.map(ZoneId::of) : Optional.empty();
    }

    private List<WeekdayHours> hours(List<DayHours> drafts) {
        List<WeekdayHours> hours = new ArrayList<>();
        for (DayHours draft : drafts) {
            if (draft.weekday() < 1 || draft.weekday() > 7) {
                check.broken("hours", "weekday", "A weekday is a number from 1 (Monday) to 7 (Sunday).");
                continue;
            }
            DayOfWeek day = DayOfWeek.of(draft.weekday());
            range("hours", day.getDisplayName(TextStyle.FULL, Locale.ENGLISH), draft.part())
                    .ifPresent(range -> hours.add(new WeekdayHours(day, range)));
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            check.that(
                    hours.stream().filter(entry -> entry.weekday() == day).count() <= MOST_PARTS_A_DAY,
                    "hours",
                    "size",
                    day.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " has more than " + MOST_PARTS_A_DAY
                            + " ranges. Join some of them.");
        }
        return hours.stream().distinct().toList();
    }

    private List<ScheduleException> exceptions(List<ExceptionDays> drafts) {
        check.that(
                drafts.size() <= MOST_EXCEPTIONS,
                "exceptions",
                "size",
                "A time schedule can have at most " + MOST_EXCEPTIONS + " exceptions. Remove those that are over.");
        return drafts.stream()
                .limit(MOST_EXCEPTIONS)
                .flatMap(draft -> exception(draft).stream())
                .toList();
    }

    private Optional<ScheduleException> exception(ExceptionDays draft) {
        String title = check.required("exceptions", "The title of an exception", draft.title(), 100);
        String label = "The exception \"" + (title.length() <= 100 ? title : title.substring(0, 100)) + "\"";
        check.that(
                draft.hours().size() <= MOST_PARTS_A_DAY,
                "exceptions",
                "size",
                label + " has more than " + MOST_PARTS_A_DAY + " ranges. Join some of them.");
        List<TimeRange> hours = draft.hours().stream()
                .flatMap(part -> range("exceptions", label, part).stream())
                .distinct()
                .toList();
        if (draft.firstDay().isEmpty() || draft.lastDay().isEmpty()) {
            check.broken("exceptions", "required", label + " needs a first and a last day. Fill them in.");
            return Optional.empty();
        }
        LocalDate first = draft.firstDay().get();
        LocalDate last = draft.lastDay().get();
        if (last.isBefore(first)) {
            check.broken("exceptions", "order", label + " ends before it begins. Choose a later last day.");
            return Optional.empty();
        }
        check.that(
                first.getYear() >= FIRST_YEAR && last.getYear() <= LAST_YEAR,
                "exceptions",
                "range",
                label + " must lie in the years " + FIRST_YEAR + " to " + LAST_YEAR + ".");
        check.that(
                !draft.yearly() || last.isBefore(first.plusYears(1)),
                "exceptions",
                "year",
                label + " repeats yearly, so it must be shorter than a year.");
        return Optional.of(new ScheduleException(title, first, last, draft.yearly(), hours));
    }

    private Optional<TimeRange> range(String field, String label, Part part) {
        Optional<Integer> from = minute(part.from()).filter(minute -> minute < TimeRange.END_OF_DAY);
        Optional<Integer> to = minute(part.to());
        if (from.isEmpty() || to.isEmpty()) {
            check.broken(field, "time", label + " has a time that is none. Write it like 08:00; 24:00 ends the day.");
            return Optional.empty();
        }
        return Optional.of(new TimeRange(from.get(), to.get()));
    }

    private static Optional<Integer> minute(String text) {
        Matcher time = TIME.matcher(text.strip());
        if (!time.matches()) {
            return Optional.empty();
        }
        int minute = Integer.parseInt(time.group(1)) * 60 + Integer.parseInt(time.group(2));
        return Optional.of(minute).filter(found -> found <= TimeRange.END_OF_DAY);
    }
}
