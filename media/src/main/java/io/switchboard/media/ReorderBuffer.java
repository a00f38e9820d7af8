package io.switchboard.media;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts the packets of a stream in order by sequence number. The next one in sequence is ready at once; others wait until
 * the gap before them closes or too many wait. Duplicates and packets that come after their turn are dropped. Used by one
 * thread.
 */
final class ReorderBuffer {

    private static final int LARGEST_WAIT = 8;
    private static final int LARGEST_DISORDER = 100;

    private final List<RecordingRing.Packet> waiting = new ArrayList<>();
    private final List<RecordingRing.Packet> spare = new ArrayList<>();
    private boolean started;
    private int ssrc;
    private int nextSequence;

    /** Copies a packet in, unless its turn is over. */
    void add(RecordingRing.Packet packet) {
        int ahead = (short) (packet.sequence - nextSequence);
        boolean sameStream = started && packet.ssrc == ssrc;
        if (sameStream && ahead < 0 && ahead >= -LARGEST_DISORDER) {
            return;
        }
        int place = waiting.size();
        while (place > 0 && comesBefore(packet, waiting.get(place - 1))) {
            place--;
        }
        if (place > 0 && isSame(packet, waiting.get(place - 1))) {
            return;
        }
        waiting.add(place, copy(packet));
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Whether the first packet need wait for no other. */
    boolean isReady() {
        if (waiting.isEmpty()) {
            return false;
        }
        RecordingRing.Packet first = waiting.getFirst();
        boolean inTurn = !started || first.ssrc != ssrc || first.sequence == nextSequence;
        return inTurn || waiting.size() > LARGEST_WAIT;
    }

    /** When the packet arrived that waits longest in sequence; only if not empty. */
    long oldestArrival() {
        return waiting.getFirst().arrival;
    }

    /** Takes the first packet; valid until the next one is added. */
    RecordingRing.Packet take() {
        RecordingRing.Packet first = waiting.removeFirst();
        started = true;
        ssrc = first.ssrc;
        nextSequence = first.sequence + 1 & 0xFFFF;
        spare.add(first);
        return first;
    }

    private RecordingRing.Packet copy(RecordingRing.Packet packet) {
        RecordingRing.Packet copy = spare.isEmpty() ? new RecordingRing.Packet() : spare.removeLast();
        if (copy.octets.length < packet.length) {
            copy.octets = new byte[packet.length];
        }
        System.arraycopy(packet.octets, packet.offset, copy.octets, 0, packet.length);
        copy.offset = 0;
        copy.length = packet.length;
        copy.codec = packet.codec;
        copy.ssrc = packet.ssrc;
        copy.sequence = packet.sequence;
        copy.timestamp = packet.timestamp;
        copy.arrival = packet.arrival;
        return copy;
    }

    private static boolean comesBefore(RecordingRing.Packet packet, RecordingRing.Packet other) {
        return packet.ssrc == other.ssrc && (short) (packet.sequence - other.sequence) < 0;
    }

    private static boolean isSame(RecordingRing.Packet packet, RecordingRing.Packet other) {
        return packet.ssrc == other.ssrc && packet.sequence == other.sequence;
    }
}
