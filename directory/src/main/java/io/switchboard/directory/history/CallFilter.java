package io.switchboard.directory.history;

import java.time.Instant;
import java.util.Optional;

/**
 * Which calls of the history are wanted.
 *
 * @param since calls that started at this instant or later
 * @param until calls that started before this instant
 */
public record CallFilter(
        Optional<Direction> direction, Optional<Outcome> outcome, Optional<Instant> since, Optional<Instant> until) {

    /** Every call. */
    public static final CallFilter ALL =
            new CallFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
