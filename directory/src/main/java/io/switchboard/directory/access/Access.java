package io.switchboard.directory.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who may sign in, as the list of accesses tells it.
 *
 * @param userName the full name of the user whose lines are theirs
 * @param active whether a password was chosen; an invited person has none yet
 * @param invitedAt when the last invitation was sent; empty for somebody active
 * @param invitationExpiresAt until when that invitation can be accepted
 * @param lastSeenAt exact to a minute
 * @param version grows with every change
 */
public record Access(
        UUID id,
        String firstName,
        String lastName,
        String email,
        Role role,
        Optional<UUID> userId,
        Optional<String> userName,
        boolean active,
        Optional<Instant> invitedAt,
        Optional<Instant> invitationExpiresAt,
        Optional<Instant> lastSeenAt,
        Instant createdAt,
        long version) {}
