package io.switchboard.directory.appdevice;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A device with the App.
 *
 * @param userName the owner's full name
 * @param createdAt when the App was activated on it
 * @param lastSeenAt when it was last heard of
 */
public record AppDevice(
        UUID id,
        UUID userId,
        String userName,
        String operatingSystem,
        String appVersion,
        Instant createdAt,
        Optional<Instant> lastSeenAt) {}
