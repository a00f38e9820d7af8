package io.switchboard.media;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds the sound of several lanes up, each laid out in time by a {@link RecordingTimeline}. What a lane has not brought
 * when its time comes is silence; what it brings later is lost. Reads no clock; used by one thread.
 */
final class RecordingMixer {

    private static final int RATE = MixedRecording.SAMPLE_RATE;
    /** How long sound is waited for, counted from when it was due. Less than what may be lost in a crash. */
    private static final long PATIENCE_MILLIS = 700;
    /** A lane that is further behind or ahead than this is laid out anew by the time of arrival. */
    private static final long LARGEST_SHIFT_MILLIS = 350;
    /** Holds more than patience, shift and the longest packet together. */
    private static final int WINDOW = 4 * RATE;

    private final RecordingTimeline.Sink sink;
    private final long startNanos;
    private final List<Lane> lanes = new ArrayList<>();
    private final int[] sums = new int[WINDOW];
    private final short[] mixed = new short[1024];
    private long position;

    RecordingMixer(long startNanos, RecordingTimeline.Sink sink) {
        this.startNanos = startNanos;
        this.sink = sink;
    }

    /** The sound of one party from an instant on. */
    final class Lane {

        private final RecordingTimeline timeline;
        private long next;

        private Lane(long nanos) {
            next = samplesUntil(nanos);
            timeline = new RecordingTimeline(RATE, Long.MAX_VALUE, nanos, this::lay, LARGEST_SHIFT_MILLIS);
        }

        void packet(RecordingRing.Packet packet) throws IOException {
            timeline.packet(packet);
        }

        private void lay(short[] samples, int count) {
            for (int i = 0; i < count; i++, next++) {
                if (next >= position && next < position + WINDOW) {
                    sums[(int) (next % WINDOW)] += samples[i];
                }
            }
        }
    }

    Lane add(long nanos) {
        Lane lane = new Lane(nanos);
        lanes.add(lane);
        return lane;
    }

    /** Takes what a lane still waits for; it brings nothing more. */
    void remove(Lane lane, long nanos) throws IOException {
        lane.timeline.finish(nanos);
        lanes.remove(lane);
    }

    /** Writes what has been waited for long enough at this instant. */
    void advance(long nanos) throws IOException {
        for (Lane lane : lanes) {
            lane.timeline.advance(nanos);
        }
        writeUntil(samplesUntil(nanos) - PATIENCE_MILLIS * RATE / 1000);
    }

    /** Writes everything up to this instant. */
    void finish(long nanos) throws IOException {
        for (Lane lane : lanes) {
            lane.timeline.finish(nanos);
        }
        lanes.clear();
        writeUntil(samplesUntil(nanos));
    }

    /** How many samples were written. */
    long position() {
        return position;
    }

    private void writeUntil(long end) throws IOException {
        while (position < end) {
            int count = (int) Math.min(end - position, mixed.length);
            for (int i = 0; i < count; i++) {
                int at = (int) ((position + i) % WINDOW);
                mixed[i] = (short) Math.clamp(sums[at], Short.MIN_VALUE, Short.MAX_VALUE);
                sums[at] = 0;
            }
            sink.write(mixed, count);
            position += count;
        }
    }

    private long samplesUntil(long nanos) {
        return Math.max(0, (nanos - startNanos) / 1000 * RATE / 1_000_000);
    }
}
