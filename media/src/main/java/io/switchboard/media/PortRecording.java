package io.switchboard.media;

import io.switchboard.media.file.WavSpool;
import io.switchboard.media.rtp.RtpPacket;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A recording between two threads: the media loop puts packets into a ring, a virtual thread of its own takes them out,
 * decodes them and writes the file. The loop never waits for the disk.
 */
final class PortRecording implements Recording {

    private static final Logger LOG = LoggerFactory.getLogger(PortRecording.class);

    /** So much sound may be lost when the process dies. */
    private static final Duration WRITE_INTERVAL = Duration.ofMillis(100);

    private final LoopPort port;
    private final Path file;
    private final RecordingOptions options;
    private final RecordingRing ring = new RecordingRing();
    private final CompletableFuture<RecordingEnd> end = new CompletableFuture<>();
    private volatile @Nullable Ending ending;
    private volatile @Nullable Thread writer;

    private record Ending(RecordingEnd.Reason reason, long nanos) {}

    PortRecording(LoopPort port, Path file, RecordingOptions options) {
        this.port = port;
        this.file = file;
        this.options = options;
    }

    @Override
    public CompletionStage<RecordingEnd> end() {
        return end.minimalCompletionStage();
    }

    @Override
    public void stop() {
        port.loop.submit(() -> port.stopNow(this));
    }

    @Override
    public RecordingEnd await() throws InterruptedException {
        return Completion.await(end);
    }

    // On the loop's thread.

    void begin(int sampleRate, long now) {
        writer = Thread.ofVirtual().name("recording").start(() -> run(sampleRate, now));
    }

    boolean endedBy(char digit) {
        return options.endingDigits().contains(digit);
    }

    /** Whether it has ended by itself. */
    boolean hasEnded() {
        return end.isDone();
    }

    /** Hands over a packet; false if the writer is too far behind. */
    boolean offer(ByteBuffer packet, AudioCodec codec, long now) {
        return ring.offer(
                codec,
                RtpPacket.ssrc(packet),
                RtpPacket.sequence(packet),
                RtpPacket.timestamp(packet),
                now,
                packet,
                RtpPacket.payloadOffset(packet),
                RtpPacket.payloadLength(packet));
    }

    /** Ends it; no packet is offered after this. */
    void end(RecordingEnd.Reason reason) {
        ending = new Ending(reason, System.nanoTime());
        LockSupport.unpark(writer);
    }

    // On the writer's thread.

    private void run(int sampleRate, long startNanos) {
        long samples = 0;
        RecordingEnd.Reason reason;
        try {
            // The end is told only when the spool is closed and on disk.
            try (WavSpool spool = WavSpool.create(file, sampleRate)) {
                long maximum = options.maximumLength().toMillis() * sampleRate / 1000;
                RecordingTimeline timeline = new RecordingTimeline(sampleRate, maximum, startNanos, spool::write);
                reason = write(timeline, spool);
                samples = timeline.position();
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("recording {} failed", file, e);
            reason = new RecordingEnd.Reason.Failed(e.toString());
        }
        end.complete(new RecordingEnd(Duration.ofNanos(samples * 1_000_000_000L / sampleRate), reason, file));
    }

    private RecordingEnd.Reason write(RecordingTimeline timeline, WavSpool spool) throws IOException {
        RecordingRing.Packet packet = new RecordingRing.Packet();
        while (true) {
            Ending told = ending;
            long now = told == null ? System.nanoTime() : told.nanos();
            while (ring.peek(packet)) {
                timeline.packet(packet);
                ring.release();
            }
            timeline.advance(now);
            spool.flush();
            Optional<RecordingEnd.Reason> reason = ownReason(timeline, now);
            if (reason.isPresent() || told != null) {
                timeline.finish(now);
                return reason.isPresent() || told == null ? reason.orElseThrow() : told.reason();
            }
            LockSupport.parkNanos(WRITE_INTERVAL.toNanos());
        }
    }

    private Optional<RecordingEnd.Reason> ownReason(RecordingTimeline timeline, long now) {
        if (timeline.isOver(now)) {
            return Optional.of(new RecordingEnd.Reason.MaximumLength());
        }
        long limit = options.silenceLimit().toMillis();
        if (limit > 0 && timeline.silentMillis(now) >= limit) {
            return Optional.of(new RecordingEnd.Reason.Silence());
        }
        return Optional.empty();
    }
}
