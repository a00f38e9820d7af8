package io.switchboard.calls.dial;

import java.time.Duration;
import java.util.Objects;

/**
 * One bar of a ringing plan: ring this target from then, for that long (specification section 10.4).
 *
 * @param start when to begin, counted from the begin of the plan
 * @param length how long to ring at most
 * @param target whom to ring
 */
public record RingingBar(Duration start, Duration length, DialTarget target) {
    /** Rejects a negative start and a length that is not positive. */
    public RingingBar {
        Objects.requireNonNull(target, "target is null");
        if (start.isNegative()) {
            throw new IllegalArgumentException("A bar does not start before its plan: " + start);
        }
        if (!length.isPositive()) {
            throw new IllegalArgumentException("A bar has a length: " + length);
        }
    }
}
