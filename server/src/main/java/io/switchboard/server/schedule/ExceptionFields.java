package io.switchboard.server.schedule;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.schedule.ScheduleException;
import io.switchboard.directory.schedule.TimeScheduleDraft.ExceptionDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Days with other hours. */
@Schema(
        name = "ScheduleException",
        description = "Days on which other hours count than the week's. Of several on a day the shortest counts.")
public record ExceptionFields(
        @Schema(example = "Christmas", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String title,

        @Schema(example = "2026-12-24", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        LocalDate firstDay,

        @Schema(description = "Itself included.", example = "2026-12-26", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        LocalDate lastDay,

        @Schema(description = "Whether it comes again each year; no when absent.") @Nullable
        Boolean yearly,

        @Schema(description = "The hours of each of the days; closed when there are none.") @Nullable
        List<HoursFields> hours) {

    static ExceptionFields of(ScheduleException exception) {
        return new ExceptionFields(
                exception.title(),
                exception.firstDay(),
                exception.lastDay(),
                exception.yearly(),
                exception.hours().stream().map(HoursFields::of).toList());
    }

    ExceptionDays draft() {
        return new ExceptionDays(
                Objects.requireNonNullElse(title, ""),
                Optional.ofNullable(firstDay),
                Optional.ofNullable(lastDay),
                Objects.requireNonNullElse(yearly, false),
                Objects.requireNonNullElse(hours, List.<HoursFields>of()).stream()
                        .map(HoursFields::part)
                        .toList());
    }
}
