package io.switchboard.media.rtp;

/**
 * Measures the round trip to a receiver: remembers when sender reports went out and reads the answers in its report
 * blocks (RFC 3550 section 6.4.1). Works for relayed reports too, because only our own clock is asked. Owned by one
 * media loop.
 */
public final class RoundTrip {

    private static final int REMEMBERED = 4;
    private static final long UNKNOWN = -1;

    private final int[] reports = new int[REMEMBERED];
    private final long[] sentAt = new long[REMEMBERED];
    private int next;
    private int count;
    private long nanos = UNKNOWN;

    /** Takes note of a sender report that goes out. */
    public void sent(int middleNtp, long now) {
        reports[next] = middleNtp;
        sentAt[next] = now;
        next = (next + 1) % REMEMBERED;
        count = Math.min(count + 1, REMEMBERED);
    }

    /**
     * Takes note of a report block.
     *
     * @param lastReport the LSR field
     * @param delay the DLSR field, in 1/65536 seconds
     */
    public void answered(int lastReport, int delay, long now) {
        if (lastReport == 0) {
            return;
        }
        for (int i = 0; i < count; i++) {
            if (reports[i] == lastReport) {
                long held = (Integer.toUnsignedLong(delay) * 1_000_000_000L) >> 16;
                nanos = Math.max(0, now - sentAt[i] - held);
                return;
            }
        }
    }

    public boolean known() {
        return nanos != UNKNOWN;
    }

    public long nanos() {
        return nanos;
    }
}
