package io.switchboard.server.schedule;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.schedule.TimeSchedule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a time schedule lets calls through at an instant. */
@Schema(name = "TimeScheduleState", description = "Whether a time schedule lets calls through at an instant.")
public record ScheduleStateResource(
        boolean open,

        @Schema(description = "When that changes; null when it does not within two years.") @Nullable
        Instant until) {

    static ScheduleStateResource of(TimeSchedule schedule, Instant at) {
        return new ScheduleStateResource(
                schedule.isOpen(at), schedule.nextChange(at).orElse(null));
    }
}
