package io.switchboard.media;

import java.time.Duration;

/**
 * Says when a media loop rests, so that it takes the packets of about a millisecond together instead of waking up for
 * each. Under little traffic it never does, and no packet waits. Under much, a loop looks at its sockets until it finds
 * nothing and then rests: a packet is delayed by {@link #REST_NANOS} at most (and what the timer of the system adds),
 * also one of many that came to the same socket at once.
 *
 * <p>Traffic is packets per time, smoothed over {@link #SMOOTHING_NANOS}. Pure: is told times, reads no clock. Owned by
 * one media loop; allocates nothing.
 */
final class PacketPacing {

    /** The longest rest: short against the 20 ms of a packet, long against the cost of waking up. */
    static final long REST_NANOS = Duration.ofMillis(1).toNanos();

    /** Packets per second from which a loop rests: those of 40 calls with packets of 20 ms. */
    static final int MUCH_TRAFFIC = 4000;

    /** Packets per second below which it does so no more; lower, so that it does not go to and fro. */
    static final int LITTLE_TRAFFIC = 3000;

    static final long SMOOTHING_NANOS = Duration.ofMillis(200).toNanos();

    private static final long WINDOW_NANOS = Duration.ofMillis(20).toNanos();
    private static final double NANOS_PER_SECOND = 1e9;

    private long windowStart;
    private int inWindow;
    private double packetsPerSecond;
    private boolean muchTraffic;
    private boolean foundSome;

    PacketPacing(long now) {
        windowStart = now;
    }

    /** Takes note of a look at the sockets and how many of them had a packet. */
    void looked(int packets, long now) {
        foundSome = packets > 0;
        inWindow += packets;
        long elapsed = now - windowStart;
        if (elapsed >= WINDOW_NANOS) {
            double share = Math.min(1, (double) elapsed / SMOOTHING_NANOS);
            packetsPerSecond += share * (inWindow * NANOS_PER_SECOND / elapsed - packetsPerSecond);
            muchTraffic = packetsPerSecond >= (muchTraffic ? LITTLE_TRAFFIC : MUCH_TRAFFIC);
            windowStart = now;
            inWindow = 0;
        }
    }

    /** Whether the sockets should be looked at again at once, without waiting for them: there may be more. */
    boolean looksAgain() {
        return muchTraffic && foundSome;
    }

    /**
     * How long to rest before the next wait for packets, in nanoseconds; zero for not at all.
     *
     * @param untilDue nanoseconds until the loop has something else to do, which shall not be late
     */
    long rest(long untilDue) {
        return muchTraffic ? Math.clamp(untilDue, 0, REST_NANOS) : 0;
    }
}
