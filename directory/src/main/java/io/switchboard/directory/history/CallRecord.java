package io.switchboard.directory.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A call in the history (specification section 12). A call that still runs has no outcome and no end.
 *
 * @param ringSeconds from start to answer, or to the end when nobody answered
 * @param talkSeconds from answer to end; 0 when nobody answered
 * @param attempts in the order they were made
 */
public record CallRecord(
        UUID id,
        Direction direction,
        Instant startedAt,
        Optional<Instant> answeredAt,
        Optional<Instant> endedAt,
        long ringSeconds,
        long talkSeconds,
        String fromNumber,
        Optional<String> fromName,
        String toNumber,
        Optional<String> toName,
        Optional<String> answeredBy,
        Optional<Outcome> outcome,
        Optional<EndedBy> endedBy,
        Optional<Integer> sipStatus,
        Optional<String> reason,
        List<CallAttempt> attempts) {

    public CallRecord {
        attempts = List.copyOf(attempts);
    }
}
