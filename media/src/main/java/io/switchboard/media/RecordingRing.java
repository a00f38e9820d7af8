package io.switchboard.media;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Carries payloads from a media loop to the thread that writes them, without locks or allocation: one thread offers, one
 * takes. Holds some eight seconds of sound; what does not fit is refused.
 */
final class RecordingRing {

    private static final int SLOTS = 1024;
    private static final int OCTETS = 64 * 1024;

    /** A packet in the ring; valid until the next one is taken. */
    static final class Packet {
        AudioCodec codec = AudioCodec.PCMU;
        int ssrc;
        int sequence;
        int timestamp;
        long arrival;
        byte[] octets = new byte[0];
        int offset;
        int length;
    }

    private final byte[] octets = new byte[OCTETS];
    private final AudioCodec[] codecs = new AudioCodec[SLOTS];
    private final int[] ssrcs = new int[SLOTS];
    private final int[] sequences = new int[SLOTS];
    private final int[] timestamps = new int[SLOTS];
    private final long[] arrivals = new long[SLOTS];
    private final int[] lengths = new int[SLOTS];
    /** Position behind each payload, counted without wrapping. */
    private final long[] ends = new long[SLOTS];

    private final AtomicLong offered = new AtomicLong();
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong freed = new AtomicLong();
    private long written;

    /** Copies a payload in; false if there is no room. For the loop's thread. */
    boolean offer(
            AudioCodec codec,
            int ssrc,
            int sequence,
            int timestamp,
            long arrival,
            ByteBuffer packet,
            int offset,
            int length) {
        long index = offered.getPlain();
        long start = written % OCTETS + length > OCTETS ? (written / OCTETS + 1) * OCTETS : written;
        if (index - taken.getAcquire() >= SLOTS || start + length - freed.getAcquire() > OCTETS) {
            return false;
        }
        packet.get(offset, octets, (int) (start % OCTETS), length);
        written = start + length;
        int slot = (int) (index % SLOTS);
        codecs[slot] = codec;
        ssrcs[slot] = ssrc;
        sequences[slot] = sequence;
        timestamps[slot] = timestamp;
        arrivals[slot] = arrival;
        lengths[slot] = length;
        ends[slot] = written;
        offered.setRelease(index + 1);
        return true;
    }

    /** Shows the oldest packet, if there is one; {@link #release} gives its room back. For the writing thread. */
    boolean peek(Packet packet) {
        long index = taken.getPlain();
        if (index == offered.getAcquire()) {
            return false;
        }
        int slot = (int) (index % SLOTS);
        packet.codec = codecs[slot];
        packet.ssrc = ssrcs[slot];
        packet.sequence = sequences[slot];
        packet.timestamp = timestamps[slot];
        packet.arrival = arrivals[slot];
        packet.octets = octets;
        packet.length = lengths[slot];
        packet.offset = (int) ((ends[slot] - lengths[slot]) % OCTETS);
        return true;
    }

    /** Gives back the room of the packet shown last. */
    void release() {
        long index = taken.getPlain();
        freed.setRelease(ends[(int) (index % SLOTS)]);
        taken.setRelease(index + 1);
    }
}
