package io.switchboard.calls.dial;

import java.time.Duration;
import java.util.List;

/**
 * Whom to ring when. Bars may follow each other, overlap or run side by side. When every leg that rings has failed
 * and later bars exist, the plan jumps to the next bar at once and keeps that bar's full length.
 *
 * @param bars in any order; an empty plan means that there is nobody to ring
 */
public record RingingPlan(List<RingingBar> bars) {
    /** Copies the bars. */
    public RingingPlan {
        bars = List.copyOf(bars);
    }

    /** Rings one target at once. */
    public static RingingPlan of(DialTarget target, Duration length) {
        return new RingingPlan(List.of(new RingingBar(Duration.ZERO, length, target)));
    }
}
