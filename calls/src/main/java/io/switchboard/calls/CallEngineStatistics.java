package io.switchboard.calls;

/**
 * Counters since the start of the engine.
 *
 * @param callsNow calls that go on
 * @param callsStarted calls that were let in
 * @param callsAnswered calls that were answered
 * @param callsRefused calls that were refused because of a limit
 * @param legsRefused legs that were not tried because of a limit
 * @param signalsDropped protocol events that a full mailbox did not take
 */
public record CallEngineStatistics(
        int callsNow,
        long callsStarted,
        long callsAnswered,
        long callsRefused,
        long legsRefused,
        long signalsDropped) {}
