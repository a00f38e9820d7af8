package io.switchboard.media;

import io.switchboard.media.file.WavSpool;
import io.switchboard.media.rtp.RtpPacket;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A mixed recording between two threads: the media loop puts each party's packets into a ring of its own and leaves
 * orders, a virtual thread takes both, mixes and writes the file. The loop never waits for the disk.
 */
final class GroupRecording implements MixedRecording {

    private static final Logger LOG = LoggerFactory.getLogger(GroupRecording.class);
    private static final long WRITE_INTERVAL_NANOS = Duration.ofMillis(200).toNanos();
    private static final long LONGEST = RecordingOptions.LONGEST.toSeconds() * SAMPLE_RATE;

    private final LoopGroup group;
    private final MediaLoop loop;
    private final Path file;
    private final CompletableFuture<RecordingEnd> end = new CompletableFuture<>();
    private final Queue<Order> orders = new ConcurrentLinkedQueue<>();
    /** Set once, before any order. */
    private volatile @Nullable Thread writer;

    /** The parties, with their taps unless it pauses. Belongs to the loop. */
    private final Map<LoopPort, Tap> taps = new LinkedHashMap<>();

    private boolean paused;
    private boolean stopped;

    /** What the loop tells the writer, with the instant from which it holds. */
    private sealed interface Order {
        record Add(Tap tap, long nanos) implements Order {}

        record Remove(Tap tap, long nanos) implements Order {}

        record Pause(long nanos) implements Order {}

        record Resume(long nanos) implements Order {}

        record End(RecordingEnd.Reason reason, long nanos) implements Order {}
    }

    /** Takes the packets of one party off, for the loop, and holds them for the writer. */
    static final class Tap {

        private final RecordingRing ring = new RecordingRing();

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
    }

    /** A tap with its place in the mix. Belongs to the writer. */
    private record Feed(Tap tap, RecordingMixer.Lane lane) {}

    GroupRecording(LoopGroup group, MediaLoop loop, Path file) {
        this.group = group;
        this.loop = loop;
        this.file = file;
    }

    void begin() {
        loop.submit(() -> {
            long now = System.nanoTime();
            writer = Thread.ofVirtual().name("mixed-recording").start(() -> run(now));
        });
    }

    @Override
    public void add(MediaPort port) {
        if (!(port instanceof LoopPort wanted) || !wanted.isOf(group)) {
            throw new IllegalArgumentException("only ports of the group are recorded");
        }
        loop.submit(() -> addNow(wanted));
    }

    @Override
    public void remove(MediaPort port) {
        if (port instanceof LoopPort unwanted) {
            loop.submit(() -> removeNow(unwanted));
        }
    }

    @Override
    public void pause() {
        loop.submit(this::pauseNow);
    }

    @Override
    public void resume() {
        loop.submit(this::resumeNow);
    }

    @Override
    public void stop() {
        loop.submit(() -> stopNow(new RecordingEnd.Reason.Stopped()));
    }

    @Override
    public CompletionStage<RecordingEnd> end() {
        return end.minimalCompletionStage();
    }

    // On the loop's thread.

    private void addNow(LoopPort port) {
        if (!stopped && !taps.containsKey(port) && port.tap(this)) {
            Tap tap = new Tap();
            taps.put(port, tap);
            if (!paused) {
                order(new Order.Add(tap, System.nanoTime()));
            }
        }
    }

    /** Leaves a party out; also when its port closes. */
    void removeNow(LoopPort port) {
        Tap tap = taps.remove(port);
        if (tap != null) {
            port.untap(this);
            if (!paused) {
                order(new Order.Remove(tap, System.nanoTime()));
            }
        }
    }

    private void pauseNow() {
        if (!stopped && !paused) {
            paused = true;
            order(new Order.Pause(System.nanoTime()));
        }
    }

    private void resumeNow() {
        if (!stopped && paused) {
            paused = false;
            long now = System.nanoTime();
            order(new Order.Resume(now));
            taps.replaceAll((port, old) -> new Tap());
            taps.values().forEach(tap -> order(new Order.Add(tap, now)));
        }
    }

    void stopNow(RecordingEnd.Reason reason) {
        if (!stopped) {
            stopped = true;
            taps.keySet().forEach(port -> port.untap(this));
            taps.clear();
            order(new Order.End(reason, System.nanoTime()));
            LockSupport.unpark(writer);
        }
    }

    /** Hands over a packet of a party; false if the writer is too far behind. */
    boolean offer(LoopPort port, ByteBuffer packet, AudioCodec codec, long now) {
        Tap tap = taps.get(port);
        return paused || tap == null || tap.offer(packet, codec, now);
    }

    private void order(Order order) {
        orders.add(order);
    }

    // On the writer's thread.

    private void run(long startNanos) {
        Writing writing = new Writing();
        RecordingEnd.Reason reason;
        try {
            // The end is told only when the spool is closed and on disk.
            try (WavSpool spool = WavSpool.create(file, SAMPLE_RATE)) {
                reason = writing.run(spool, startNanos);
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("recording {} failed", file, e);
            reason = new RecordingEnd.Reason.Failed(e.toString());
        }
        RecordingEnd.Reason why = reason;
        loop.submit(() -> stopNow(why));
        group.forget(this);
        end.complete(new RecordingEnd(Duration.ofNanos(writing.samples * 1_000_000_000L / SAMPLE_RATE), reason, file));
    }

    /** What the writer knows. */
    private final class Writing {

        private final List<Feed> feeds = new ArrayList<>();
        private final RecordingRing.Packet packet = new RecordingRing.Packet();
        private @Nullable RecordingMixer mixer;
        private long samples;

        private RecordingEnd.Reason run(WavSpool spool, long startNanos) throws IOException {
            begin(spool, startNanos);
            while (true) {
                long now = System.nanoTime();
                for (Order order = orders.poll(); order != null; order = orders.poll()) {
                    drain();
                    if (order instanceof Order.End(RecordingEnd.Reason reason, long nanos)) {
                        finish(nanos);
                        return reason;
                    }
                    obey(order, spool);
                }
                drain();
                if (mixer != null) {
                    mixer.advance(now);
                }
                spool.flush();
                if (samples >= LONGEST) {
                    return new RecordingEnd.Reason.MaximumLength();
                }
                LockSupport.parkNanos(WRITE_INTERVAL_NANOS);
            }
        }

        private void obey(Order order, WavSpool spool) throws IOException {
            switch (order) {
                case Order.Add(Tap tap, long nanos) -> {
                    if (mixer != null) {
                        feeds.add(new Feed(tap, mixer.add(nanos)));
                    }
                }
                case Order.Remove(Tap tap, long nanos) -> {
                    for (Feed feed : List.copyOf(feeds)) {
                        if (feed.tap() == tap && mixer != null) {
                            mixer.remove(feed.lane(), nanos);
                            feeds.remove(feed);
                        }
                    }
                }
                case Order.Pause(long nanos) -> finish(nanos);
                case Order.Resume(long nanos) -> begin(spool, nanos);
                case Order.End ending -> throw new IllegalStateException("the end is not obeyed");
            }
        }

        private void begin(WavSpool spool, long nanos) {
            mixer = new RecordingMixer(nanos, (sound, count) -> {
                int fitting = (int) Math.min(count, LONGEST - samples);
                spool.write(sound, fitting);
                samples += fitting;
            });
        }

        private void finish(long nanos) throws IOException {
            if (mixer != null) {
                mixer.finish(nanos);
            }
            mixer = null;
            feeds.clear();
        }

        private void drain() throws IOException {
            for (Feed feed : feeds) {
                while (feed.tap().ring.peek(packet)) {
                    feed.lane().packet(packet);
                    feed.tap().ring.release();
                }
            }
        }
    }
}
