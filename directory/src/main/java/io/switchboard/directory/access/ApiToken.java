package io.switchboard.directory.access;

import io.switchboard.directory.account.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A token that lets a program use the API of one account.
 *
 * @param lastUsedAt exact to a minute
 * @param expiresAt empty when it is valid until revoked
 */
public record ApiToken(
        UUID id,
        AccountId account,
        String name,
        Role role,
        Instant createdAt,
        Optional<Instant> lastUsedAt,
        Optional<Instant> expiresAt) {}
