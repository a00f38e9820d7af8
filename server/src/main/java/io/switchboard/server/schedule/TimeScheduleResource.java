package io.switchboard.server.schedule;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.schedule.SavedTimeSchedule;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Working hours that users follow. */
@Schema(name = "TimeSchedule", description = "Working hours; outside of them calls skip the users who follow them.")
public record TimeScheduleResource(
        @Schema(example = "0199d3c2-7a30-7c11-9d58-2f1d36a0c001")
        String id,

        @Schema(example = "Main office hours") String title,

        @Schema(description = "Null when it follows the account's.", example = "Europe/Dublin") @Nullable
        String timeZone,

        @Schema(description = "The zone whose clock counts.", example = "Europe/Dublin")
        String effectiveTimeZone,

        List<WeekdayHoursFields> hours,
        List<ExceptionFields> exceptions,

        @Schema(description = "At the moment of the answer.")
        ScheduleStateResource state,

        @Schema(description = "How many users follow it.", example = "3")
        int users,

        Instant createdAt,

        @Schema(description = "Also the ETag; grows with every change.", example = "1")
        long version) {

    /** Copies the lists. */
    public TimeScheduleResource {
        hours = List.copyOf(hours);
        exceptions = List.copyOf(exceptions);
    }

    static TimeScheduleResource of(SavedTimeSchedule schedule, Instant now) {
        return new TimeScheduleResource(
                schedule.id().toString(),
                schedule.title(),
                schedule.timeZone().map(zone -> zone.getId()).orElse(null),
                schedule.meaning().zone().getId(),
                schedule.meaning().hours().stream().map(WeekdayHoursFields::of).toList(),
                schedule.meaning().exceptions().stream()
                        .map(ExceptionFields::of)
                        .toList(),
                ScheduleStateResource.of(schedule.meaning(), now),
                schedule.users(),
                schedule.createdAt(),
                schedule.version());
    }
}
