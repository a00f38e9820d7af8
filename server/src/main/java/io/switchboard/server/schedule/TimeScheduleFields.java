package io.switchboard.server.schedule;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.schedule.SavedTimeSchedule;
import io.switchboard.directory.schedule.TimeScheduleDraft;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be written of a time schedule. */
@Schema(name = "TimeScheduleFields", description = "What can be written of a time schedule.")
public record TimeScheduleFields(
        @Schema(example = "Main office hours", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String title,

        @Schema(description = "An IANA name; null follows the account's.", example = "Europe/Dublin") @Nullable
        String timeZone,

        @Schema(description = "The hours of the week; a weekday without any is closed.") @Nullable
        List<WeekdayHoursFields> hours,

        @Nullable List<ExceptionFields> exceptions) {

    static TimeScheduleFields of(SavedTimeSchedule schedule) {
        return new TimeScheduleFields(
                schedule.title(),
                schedule.timeZone().map(ZoneId::getId).orElse(null),
                schedule.meaning().hours().stream().map(WeekdayHoursFields::of).toList(),
                schedule.meaning().exceptions().stream()
                        .map(ExceptionFields::of)
                        .toList());
    }

    TimeScheduleDraft draft() {
        return new TimeScheduleDraft(
                Objects.requireNonNullElse(title, ""),
                Optional.ofNullable(timeZone),
                Objects.requireNonNullElse(hours, List.<WeekdayHoursFields>of()).stream()
                        .map(WeekdayHoursFields::draft)
                        .toList(),
                Objects.requireNonNullElse(exceptions, List.<ExceptionFields>of()).stream()
                        .map(ExceptionFields::draft)
                        .toList());
    }
}
