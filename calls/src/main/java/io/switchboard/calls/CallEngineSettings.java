package io.switchboard.calls;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;

/**
 * How a {@link CallEngine} runs.
 *
 * @param addressing where media is received and what is told about it
 * @param product the User-Agent and Server name
 * @param clock the time of events
 * @param maximumCalls calls at once; more are refused with 503
 * @param maximumLegsPerCall ringing legs of one call at once (specification question Q26)
 * @param maximumDuration how long a call lasts at most, counted from its answer
 * @param pingInterval how often each side of an answered call is asked for a sign of life (in-dialog OPTIONS); zero for
 *     never
 * @param silenceLimit how long a side that should send sound may send no packet before the call is ended; zero for
 *     never
 * @param shutdownPatience how long {@link CallEngine#close()} waits for the calls to end in order
 */
public record CallEngineSettings(
        MediaAddressing addressing,
        String product,
        InstantSource clock,
        int maximumCalls,
        int maximumLegsPerCall,
        Duration maximumDuration,
        Duration pingInterval,
        Duration silenceLimit,
        Duration shutdownPatience) {
    private static final int DEFAULT_CALLS = 2000;
    private static final int DEFAULT_LEGS = 20;

    /** Rejects limits that let no call through. */
    public CallEngineSettings {
        Objects.requireNonNull(addressing, "addressing is null");
        Objects.requireNonNull(product, "product is null");
        Objects.requireNonNull(clock, "clock is null");
        if (maximumCalls < 1 || maximumLegsPerCall < 1 || !maximumDuration.isPositive()) {
            throw new IllegalArgumentException("Limits are positive");
        }
        if (pingInterval.isNegative() || silenceLimit.isNegative() || shutdownPatience.isNegative()) {
            throw new IllegalArgumentException("Times are not negative");
        }
    }

    /** The usual settings: 2000 calls, 20 legs each, 12 hours, a ping a minute, a minute of silence. */
    public static CallEngineSettings standard(MediaAddressing addressing) {
        return new CallEngineSettings(
                addressing,
                "Switchboard",
                InstantSource.system(),
                DEFAULT_CALLS,
                DEFAULT_LEGS,
                Duration.ofHours(12),
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                Duration.ofSeconds(5));
    }

    /** The same with another clock. */
    public CallEngineSettings withClock(InstantSource other) {
        return new CallEngineSettings(
                addressing,
                product,
                other,
                maximumCalls,
                maximumLegsPerCall,
                maximumDuration,
                pingInterval,
                silenceLimit,
                shutdownPatience);
    }

    /** The same with other limits. */
    public CallEngineSettings withLimits(int calls, int legsPerCall, Duration duration) {
        return new CallEngineSettings(
                addressing, product, clock, calls, legsPerCall, duration, pingInterval, silenceLimit, shutdownPatience);
    }

    /** The same with other signs of life. */
    public CallEngineSettings withKeepAlive(Duration ping, Duration silence) {
        return new CallEngineSettings(
                addressing,
                product,
                clock,
                maximumCalls,
                maximumLegsPerCall,
                maximumDuration,
                ping,
                silence,
                shutdownPatience);
    }
}
