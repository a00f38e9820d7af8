package io.switchboard.directory.history;

import java.time.Instant;
import java.util.Optional;

/**
 * How a call ended.
 *
 * @param sipStatus the final SIP status, where there was one
 * @param reason one sentence for people
 */
public record CallEnding(
        Instant endedAt, Outcome outcome, EndedBy endedBy, Optional<Integer> sipStatus, Optional<String> reason) {}
