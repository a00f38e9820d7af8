package io.switchboard.server.schedule;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.schedule.TimeRange;
import io.switchboard.directory.schedule.TimeScheduleDraft.Part;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A part of a day. */
@Schema(
        name = "Hours",
        description = "A part of a day: from the first time up to, not including, the second. One that ends at or"
                + " before its start runs over midnight.")
public record HoursFields(
        @Schema(example = "08:00", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String from,

        @Schema(description = "24:00 ends the day.", example = "17:00", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String to) {

    static HoursFields of(TimeRange range) {
        return new HoursFields(range.from(), range.to());
    }

    Part part() {
        return new Part(Objects.requireNonNullElse(from, ""), Objects.requireNonNullElse(to, ""));
    }
}
