package io.switchboard.directory.access;

import io.switchboard.directory.account.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who signs in.
 *
 * @param email unique on the server, whatever its case
 * @param passwordHash as the web server made it, never shown; empty until an invited person has chosen a password
 * @param userId the user whose lines are theirs
 * @param version grows with every change
 */
public record Person(
        UUID id,
        AccountId account,
        String firstName,
        String lastName,
        String email,
        Role role,
        Optional<String> passwordHash,
        Optional<UUID> userId,
        Instant createdAt,
        long version) {

    @Override
    public String toString() {
        return "Person[id=" + id + ", email=" + email + ", role=" + role + "]";
    }
}
