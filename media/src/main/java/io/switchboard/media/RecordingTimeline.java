package io.switchboard.media;

import io.switchboard.media.codec.PcmDecoder;
import io.switchboard.media.codec.Resampler;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Lays decoded packets out in time. Packets are put in order by their sequence numbers as long as they come within a
 * short wait; what is missing by their timestamps becomes silence; where timestamps make no sense against the time of
 * arrival, the time of arrival decides. So the length is that of the time recorded, whatever the network or a hostile
 * sender does. Reads no clock; used by one thread.
 */
final class RecordingTimeline {

    /** Takes the samples in order. */
    interface Sink {
        void write(short[] samples, int count) throws IOException;
    }

    private static final long LARGEST_WAIT_NANOS = 100_000_000L;
    /** Arrival varies by network jitter: less than this is no gap. */
    private static final long JITTER_MILLIS = 100;

    private static final long LARGEST_LEAD_MILLIS = 2_000;
    private static final long LARGEST_LAG_MILLIS = 4_000;
    /** Mean magnitude of samples below which a packet counts as silence, about -44 dB. */
    private static final int SILENCE_MAGNITUDE = 200;

    private static final int BLOCK = 1024;

    private final int sampleRate;
    private final long startNanos;
    private final long largestLagMillis;
    private final long largestLeadMillis;
    /** What is further ahead of its arrival than this is dropped. */
    private final long samplesAhead;

    private final long maximumSamples;
    private final Sink sink;
    private final ReorderBuffer waiting = new ReorderBuffer();
    private final short[] silence = new short[BLOCK];
    private short[] decoded = new short[BLOCK];
    private short[] resampled = new short[2 * BLOCK];

    private AudioCodec codec = AudioCodec.PCMU;
    private @Nullable PcmDecoder decoder;
    private @Nullable Resampler resampler;
    private boolean anchored;
    private int ssrc;
    private int anchorTimestamp;
    private long anchorPosition;
    private long position;
    private long silentSamples;

    /** A timeline that begins at an instant of the clock by which packets arrive. */
    RecordingTimeline(int sampleRate, long maximumSamples, long startNanos, Sink sink) {
        this(sampleRate, maximumSamples, startNanos, sink, LARGEST_LAG_MILLIS, LARGEST_LEAD_MILLIS, Long.MAX_VALUE);
    }

    /**
     * A timeline that keeps in step with others: packets whose timestamps are further behind or ahead of their arrival than
     * this are laid out by their arrival, and what runs ahead by more than twice that is dropped.
     */
    RecordingTimeline(int sampleRate, long maximumSamples, long startNanos, Sink sink, long largestShiftMillis) {
        this(
                sampleRate,
                maximumSamples,
                startNanos,
                sink,
                largestShiftMillis,
                largestShiftMillis,
                2 * largestShiftMillis * sampleRate / 1000);
    }

    private RecordingTimeline(
            int sampleRate,
            long maximumSamples,
            long startNanos,
            Sink sink,
            long largestLagMillis,
            long largestLeadMillis,
            long samplesAhead) {
        this.sampleRate = sampleRate;
        this.largestLagMillis = largestLagMillis;
        this.largestLeadMillis = largestLeadMillis;
        this.samplesAhead = samplesAhead;
        this.maximumSamples = maximumSamples;
        this.startNanos = startNanos;
        this.sink = sink;
    }

    /** Takes a packet, whose octets are copied. */
    void packet(RecordingRing.Packet packet) throws IOException {
        waiting.add(packet);
        while (waiting.isReady()) {
            place(waiting.take());
        }
    }

    /** Gives up waiting for packets that should have come by now. */
    void advance(long nanos) throws IOException {
        while (!waiting.isEmpty() && nanos - waiting.oldestArrival() > LARGEST_WAIT_NANOS) {
            place(waiting.take());
        }
    }

    /** Writes all that waits, and silence up to this instant if nothing has come for a while. */
    void finish(long nanos) throws IOException {
        while (!waiting.isEmpty()) {
            place(waiting.take());
        }
        long missing = positionAt(nanos) - position;
        if (missing > samples(JITTER_MILLIS)) {
            fill(missing);
        }
    }

    /** How many samples were written. */
    long position() {
        return position;
    }

    boolean isFull() {
        return position >= maximumSamples;
    }

    /** Whether the maximum length has passed, be there packets or not. */
    boolean isOver(long nanos) {
        return isFull() || positionAt(nanos) >= maximumSamples + samples(JITTER_MILLIS);
    }

    /** How long it has been silent, in milliseconds, up to this instant. */
    long silentMillis(long nanos) {
        long missing = Math.max(0, positionAt(nanos) - position);
        long unheard = missing > samples(JITTER_MILLIS) + samples(LARGEST_WAIT_NANOS / 1_000_000) ? missing : 0;
        return (silentSamples + unheard) * 1000 / sampleRate;
    }

    private void place(RecordingRing.Packet packet) throws IOException {
        PcmDecoder coder = decoderFor(packet);
        if (packet.length == 0 || position - positionAt(packet.arrival) > samplesAhead) {
            return;
        }
        int count = decode(coder, packet);
        long wanted = wantedPosition(packet);
        if (wanted > position) {
            fill(wanted - position);
        }
        int overlap = Math.clamp(position - wanted, 0, count);
        if (overlap > 0) {
            System.arraycopy(resampled, overlap, resampled, 0, count - overlap);
        }
        write(resampled, count - overlap);
    }

    private long wantedPosition(RecordingRing.Packet packet) {
        long byArrival = positionAt(packet.arrival);
        if (anchored && packet.ssrc == ssrc) {
            long byTimestamp = anchorPosition
                    + (long) (packet.timestamp - anchorTimestamp) * sampleRate / packet.codec.clockRate();
            long lead = byTimestamp - byArrival;
            if (lead <= samples(largestLeadMillis) && lead >= -samples(largestLagMillis)) {
                anchor(packet, byTimestamp);
                return byTimestamp;
            }
        }
        long wanted = byArrival - position > samples(JITTER_MILLIS) ? byArrival : position;
        anchor(packet, wanted);
        return wanted;
    }

    private void anchor(RecordingRing.Packet packet, long at) {
        // Anchored anew at each packet, so that a timestamp that wraps around does no harm.
        anchored = true;
        ssrc = packet.ssrc;
        anchorTimestamp = packet.timestamp;
        anchorPosition = at;
    }

    private PcmDecoder decoderFor(RecordingRing.Packet packet) {
        PcmDecoder present = decoder;
        if (present != null && packet.codec == codec && packet.ssrc == ssrc) {
            return present;
        }
        codec = packet.codec;
        PcmDecoder fresh = Codecs.decoder(packet.codec);
        decoder = fresh;
        if (fresh.sampleRate() == sampleRate) {
            resampler = null;
        } else {
            resampler = fresh.sampleRate() < sampleRate ? Resampler.doubling() : Resampler.halving();
        }
        return fresh;
    }

    /** Leaves the samples in {@link #resampled}. */
    private int decode(PcmDecoder coder, RecordingRing.Packet packet) {
        int samples = coder.samples(packet.length);
        if (decoded.length < samples) {
            decoded = new short[samples];
            resampled = new short[2 * samples];
        }
        int count = coder.decode(packet.octets, packet.offset, packet.length, decoded);
        Resampler conversion = resampler;
        if (conversion != null) {
            return conversion.convert(decoded, count, resampled);
        }
        System.arraycopy(decoded, 0, resampled, 0, count);
        return count;
    }

    private void fill(long count) throws IOException {
        long left = count;
        while (left > 0 && !isFull()) {
            int block = (int) Math.min(left, BLOCK);
            Arrays.fill(silence, 0, block, (short) 0);
            write(silence, block);
            left -= block;
        }
    }

    private void write(short[] samples, int count) throws IOException {
        int fitting = (int) Math.min(count, maximumSamples - position);
        if (fitting <= 0) {
            return;
        }
        sink.write(samples, fitting);
        position += fitting;
        silentSamples = isSilent(samples, fitting) ? silentSamples + fitting : 0;
    }

    private static boolean isSilent(short[] samples, int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += Math.abs(samples[i]);
        }
        return sum < (long) SILENCE_MAGNITUDE * count;
    }

    private long positionAt(long nanos) {
        return (nanos - startNanos) / 1000 * sampleRate / 1_000_000;
    }

    private long samples(long millis) {
        return millis * sampleRate / 1000;
    }
}
