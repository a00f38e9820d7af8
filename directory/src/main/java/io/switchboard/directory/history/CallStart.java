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
 * @param callerUser the user whose line called; empty for calls from outside
 * @param calledUser the user whose line is called; empty for calls to outside
 */
public record CallStart(
        UUID callId,
        AccountId account,
        Direction direction,
        Instant startedAt,
        String fromNumber,
        Optional<String> fromName,
        String toNumber,
        Optional<String> toName,
        Optional<UUID> callerUser,
        Optional<UUID> calledUser) {

    /** A call that is nobody's in particular. */
    public CallStart(
            UUID callId,
            AccountId account,
            Direction direction,
            Instant startedAt,
            String fromNumber,
            Optional<String> fromName,
            String toNumber,
            Optional<String> toName) {
        this(
                callId,
                account,
                direction,
                startedAt,
                fromNumber,
                fromName,
                toNumber,
                toName,
                Optional.empty(),
                Optional.empty());
    }
}
