package io.switchboard.directory.history;

import io.switchboard.directory.account.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A call that begins.
 *
 * @param callId chosen by the caller of this package, unique
 * @param fromNumber calling number as digits, or a user name; empty when withheld
 * @param toNumber what was called
 */
public record CallStart(
        UUID callId,
        AccountId account,
        Direction direction,
        Instant startedAt,
        String fromNumber,
        Optional<String> fromName,
        String toNumber,
        Optional<String> toName) {}
