package io.switchboard.media.rtp;

/**
 * What is known of the RTP stream a remote party sends: sequence number validation, loss and jitter (RFC 3550 appendices
 * A.1, A.3, A.8). Owned by one media loop.
 *
 * <p>A new SSRC, or a jump in the sequence that goes on from where it jumped to, begins a new {@linkplain #epoch()
 * epoch}; totals run on over epochs.
 */
public final class ReceivedStream {

    private static final int LARGEST_GAP = 3000;
    private static final int LARGEST_DISORDER = 100;
    private static final int NO_SEQUENCE = -1;

    private boolean started;
    private int epoch;
    private int ssrc;
    private int highestSequence;
    private long cycles;
    private long baseSequence;
    private long receivedInEpoch;
    private long received;
    private long lostBefore;
    private int sequenceAfterJump = NO_SEQUENCE;

    private boolean transitKnown;
    private int lastTransit;
    private long scaledJitter;
    private int clockRate = 8000;

    private long expectedAtLastReport;
    private long receivedAtLastReport;

    /**
     * Takes note of a packet.
     *
     * @return whether it belongs to the stream; false for the first packet after a jump that nothing follows yet
     */
    public boolean receive(int packetSsrc, int sequence) {
        if (!started || packetSsrc != ssrc) {
            begin(packetSsrc, sequence);
        } else {
            int ahead = sequence - highestSequence & 0xFFFF;
            if (ahead != 0 && ahead < LARGEST_GAP) {
                if (sequence < highestSequence) {
                    cycles += 0x10000;
                }
                highestSequence = sequence;
            } else if (ahead != 0 && ahead <= 0x10000 - LARGEST_DISORDER) {
                if (sequence != sequenceAfterJump) {
                    sequenceAfterJump = sequence + 1 & 0xFFFF;
                    return false;
                }
                begin(packetSsrc, sequence);
            }
        }
        received++;
        receivedInEpoch++;
        return true;
    }

    private void begin(int newSsrc, int sequence) {
        lostBefore = lost();
        started = true;
        epoch++;
        ssrc = newSsrc;
        highestSequence = sequence;
        baseSequence = sequence;
        cycles = 0;
        receivedInEpoch = 0;
        sequenceAfterJump = NO_SEQUENCE;
        transitKnown = false;
        expectedAtLastReport = 0;
        receivedAtLastReport = 0;
    }

    /**
     * Takes note of the time a packet took; not for telephone events, whose packets share one timestamp.
     *
     * @param arrivalNanos on any steady clock
     */
    public void measureJitter(int timestamp, long arrivalNanos, int packetClockRate) {
        if (packetClockRate != clockRate) {
            clockRate = packetClockRate;
            transitKnown = false;
        }
        int arrival = (int) (arrivalNanos / 1000 * clockRate / 1_000_000);
        int transit = arrival - timestamp;
        if (transitKnown) {
            long difference = Math.min(Math.abs((long) (transit - lastTransit)), clockRate * 10L);
            scaledJitter += difference - ((scaledJitter + 8) >> 4);
        }
        transitKnown = true;
        lastTransit = transit;
    }

    public boolean started() {
        return started;
    }

    /** Counts the beginnings of the stream; 0 before the first packet. */
    public int epoch() {
        return epoch;
    }

    public int ssrc() {
        return ssrc;
    }

    /** Highest sequence number received, with the count of its cycles above the lower 16 bits (section 6.4.1). */
    public long extendedHighestSequence() {
        return cycles + highestSequence;
    }

    public long received() {
        return received;
    }

    /** Packets missing so far; at least 0, although duplicates may make it less for a while. */
    public long lost() {
        return Math.max(0, lostBefore + expectedInEpoch() - receivedInEpoch);
    }

    /** In units of the clock rate. */
    public long jitter() {
        return scaledJitter >> 4;
    }

    public int clockRate() {
        return clockRate;
    }

    /** The fraction lost since this was last asked, as 8-bit fixed point (appendix A.3). */
    public int takeFractionLost() {
        long expected = expectedInEpoch() - expectedAtLastReport;
        long arrived = receivedInEpoch - receivedAtLastReport;
        expectedAtLastReport += expected;
        receivedAtLastReport += arrived;
        long missing = expected - arrived;
        return expected == 0 || missing <= 0 ? 0 : (int) Math.min(255, (missing << 8) / expected);
    }

    private long expectedInEpoch() {
        return started ? extendedHighestSequence() - baseSequence + 1 : 0;
    }
}
