package io.switchboard.directory.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * A time schedule as an account keeps it.
 *
 * @param timeZone the schedule's own; empty when it follows the account's
 * @param meaning when it is open, in the zone that counts
 * @param users how many users it is given to
 * @param version grows with every change
 */
public record SavedTimeSchedule(
        UUID id,
        String title,
        Optional<ZoneId> timeZone,
        TimeSchedule meaning,
        int users,
        Instant createdAt,
        long version) {}
