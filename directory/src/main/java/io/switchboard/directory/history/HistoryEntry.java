package io.switchboard.directory.history;

import java.time.Instant;
import java.util.UUID;

/** Something that is written about a call. */
sealed interface HistoryEntry {

    record Started(CallStart call) implements HistoryEntry {}

    record Attempted(UUID callId, CallAttempt attempt) implements HistoryEntry {}

    record Answered(UUID callId, Instant at, String by) implements HistoryEntry {}

    record Ended(UUID callId, CallEnding ending) implements HistoryEntry {}
}
