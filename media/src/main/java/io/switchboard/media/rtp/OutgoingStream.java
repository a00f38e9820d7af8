package io.switchboard.media.rtp;

/**
 * The one RTP stream a port sends, continuous although its source changes: sequence numbers go on by one and timestamps
 * by the time that passed when another source takes over; within a source, gaps and order stay as they came, so that the
 * receiver sees the loss there was. Owned by one media loop.
 *
 * <p>Use: {@link #next} for a packet, then read {@link #sequence}, {@link #timestamp} and {@link #marker}.
 */
public final class OutgoingStream {

    private static final long NO_SOURCE = -1;
    /** How far back packets of a source may come out of order. */
    private static final int LARGEST_DISORDER = 1000;

    private int ssrc;
    private boolean started;
    private long source = NO_SOURCE;
    private int sequenceOffset;
    private int timestampOffset;
    private int oldestSequence;

    private int highestSequence;
    private int newestTimestamp;
    private long newestTimestampAt;

    private int sequence;
    private int timestamp;
    private boolean marker;

    private long packets;
    private long octets;

    /**
     * A stream that has not begun.
     *
     * @param firstSequence random, as is the first timestamp (RFC 3550 section 5.1)
     */
    public OutgoingStream(int ssrc, int firstSequence, int firstTimestamp) {
        this.ssrc = ssrc;
        this.highestSequence = firstSequence - 1 & 0xFFFF;
        this.newestTimestamp = firstTimestamp;
    }

    /**
     * Places a packet of a source into the stream.
     *
     * @param packetSource identifies the source and, where that began anew, its epoch; not negative
     * @param sourceSequence sequence number as the source counts
     * @param sourceTimestamp timestamp as the source counts
     * @param nanos now, on a steady clock
     * @return false if it is older than the change to this source and must not be sent
     */
    public boolean next(
            long packetSource,
            int sourceSequence,
            int sourceTimestamp,
            boolean sourceMarker,
            int clockRate,
            long nanos) {
        boolean changed = packetSource != source;
        if (changed) {
            changeTo(packetSource, sourceSequence, sourceTimestamp, clockRate, nanos);
        }
        int nextSequence = sourceSequence + sequenceOffset & 0xFFFF;
        if (!changed && before(nextSequence, oldestSequence)) {
            return false;
        }
        sequence = nextSequence;
        timestamp = sourceTimestamp + timestampOffset;
        marker = changed || sourceMarker;
        if (changed || before(highestSequence, sequence)) {
            highestSequence = sequence;
            if ((sequence - oldestSequence & 0xFFFF) > LARGEST_DISORDER) {
                oldestSequence = sequence - LARGEST_DISORDER & 0xFFFF;
            }
            if (changed || timestamp - newestTimestamp > 0) {
                newestTimestamp = timestamp;
                newestTimestampAt = nanos;
            }
        }
        return true;
    }

    private void changeTo(long packetSource, int sourceSequence, int sourceTimestamp, int clockRate, long nanos) {
        source = packetSource;
        oldestSequence = highestSequence + 1 & 0xFFFF;
        sequenceOffset = oldestSequence - sourceSequence;
        int passed = 0;
        if (started) {
            int frame = clockRate / 50;
            long elapsed = (nanos - newestTimestampAt) / 1000 * clockRate / 1_000_000;
            passed = Math.clamp(elapsed, frame, Integer.MAX_VALUE);
        }
        started = true;
        timestampOffset = newestTimestamp + passed - sourceTimestamp;
    }

    /** Counts a packet that was sent. */
    public void sent(int payloadOctets) {
        packets++;
        octets += payloadOctets;
    }

    /** Goes on under another SSRC, as is due after a BYE (RFC 3550 section 6.6). */
    public void renew(int newSsrc) {
        ssrc = newSsrc;
        source = NO_SOURCE;
    }

    /** Whether packets of this source are being sent at the moment. */
    public boolean carries(long packetSource) {
        return source == packetSource;
    }

    public boolean started() {
        return started;
    }

    public int ssrc() {
        return ssrc;
    }

    public int sequence() {
        return sequence;
    }

    public int timestamp() {
        return timestamp;
    }

    public boolean marker() {
        return marker;
    }

    /** What was added to the sequence numbers of the present source. */
    public int sequenceOffset() {
        return sequenceOffset;
    }

    /** What was added to the timestamps of the present source. */
    public int timestampOffset() {
        return timestampOffset;
    }

    /** The timestamp that belongs to an instant, continued from the newest one sent. */
    public int timestampAt(long nanos, int clockRate) {
        return newestTimestamp + (int) ((nanos - newestTimestampAt) / 1000 * clockRate / 1_000_000);
    }

    public long packets() {
        return packets;
    }

    public long octets() {
        return octets;
    }

    private static boolean before(int sequence, int other) {
        return (short) (sequence - other) < 0;
    }
}
