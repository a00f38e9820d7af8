package io.switchboard.directory.access;

import io.switchboard.directory.account.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A token that lets a program use the API of one account.
 *
 * @param role the most it may do
 * @param scopes words that narrow the role, as the web server reads them; none for everything the role may do
 * @param userId the user whose lines it sees, for the role of an agent
 * @param lastUsedAt exact to a minute
 * @param expiresAt empty when it is valid until revoked
 */
public record ApiToken(
        UUID id,
        AccountId account,
        String name,
        Role role,
        List<String> scopes,
        Optional<UUID> userId,
        Instant createdAt,
        Optional<Instant> lastUsedAt,
        Optional<Instant> expiresAt) {

    public ApiToken {
        scopes = List.copyOf(scopes);
    }
}
