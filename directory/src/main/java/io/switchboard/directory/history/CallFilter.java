package io.switchboard.directory.history;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which calls of the history are wanted.
 *
 * @param since calls that started at this instant or later
 * @param until calls that started before this instant
 * @param user calls in which a line of this user called or was called
 */
public record CallFilter(
        Optional<Direction> direction,
        Optional<Outcome> outcome,
        Optional<Instant> since,
        Optional<Instant> until,
        Optional<UUID> user) {

    /** Every call. */
    public static final CallFilter ALL =
            new CallFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Calls of any user. */
    public CallFilter(
            Optional<Direction> direction,
            Optional<Outcome> outcome,
            Optional<Instant> since,
            Optional<Instant> until) {
        this(direction, outcome, since, until, Optional.empty());
    }
}
