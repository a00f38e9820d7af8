package io.switchboard.directory.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One attempt to reach somebody while a call was routed.
 *
 * @param target whom, as people know it
 * @param ringTime how long it rang
 * @param result one word, for example {@code answered}, {@code busy}, {@code elsewhere}
 */
public record CallAttempt(
        String target, Instant startedAt, Duration ringTime, String result, Optional<Integer> sipStatus) {}
