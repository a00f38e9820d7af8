package io.switchboard.server.schedule;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.schedule.TimeScheduleDraft.DayHours;
import io.switchboard.directory.schedule.TimeScheduleDraft.Part;
import io.switchboard.directory.schedule.WeekdayHours;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Hours of one day of the week. */
@Schema(name = "WeekdayHours", description = "Hours that begin on one day of every week; a day may have several.")
public record WeekdayHoursFields(
        @Schema(description = "1 for Monday to 7 for Sunday.", example = "1")
        int weekday,

        @Schema(example = "08:00", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String from,

        @Schema(description = "24:00 ends the day.", example = "17:00", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String to) {

    static WeekdayHoursFields of(WeekdayHours hours) {
        return new WeekdayHoursFields(
                hours.weekday().getValue(), hours.range().from(), hours.range().to());
    }

    DayHours draft() {
        return new DayHours(
                weekday, new Part(Objects.requireNonNullElse(from, ""), Objects.requireNonNullElse(to, "")));
    }
}
