package io.switchboard.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long to wait between the attempts of a delivery (specification section 8.2).
 *
 * @param first the waits after the first failures, in order
 * @param then the wait after each later failure
 * @param limit how long to wait altogether before the last attempt
 */
public record RetrySchedule(List<Duration> first, Duration then, Duration limit) {

    /** Attempts at once, after 1, 5, 15 and 60 minutes, then hourly for a day. */
    public static final RetrySchedule STANDARD = new RetrySchedule(
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(4), Duration.ofMinutes(10), Duration.ofMinutes(45)),
            Duration.ofHours(1),
            Duration.ofHours(24));

    public RetrySchedule {
        first = List.copyOf(first);
    }

    /**
     * The wait before the next attempt. Time in which nothing was attempted, for want of a mail server or of this server
     * itself, does not count.
     *
     * @param attempts attempts made so far, at least one
     * @return empty when the delivery is to be given up
     */
    public Optional<Duration> waitAfter(int attempts) {
        Duration waited = first.stream().limit(attempts).reduce(Duration.ZERO, Duration::plus);
        Duration altogether = waited.plus(then.multipliedBy(Math.max(0, attempts - first.size())));
        Duration wait = attempts <= first.size() ? first.get(attempts - 1) : then;
        return altogether.compareTo(limit) > 0 ? Optional.empty() : Optional.of(wait);
    }
}
