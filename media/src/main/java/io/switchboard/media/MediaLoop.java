package io.switchboard.media;

import io.switchboard.media.rtp.RtcpPacket;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that moves the packets of many ports. Everything a port does happens here, in this order: commands from
 * other threads, packets, the 20 ms clock; so a command acts on every packet that comes after it was given. Ticks are
 * counted from a fixed start, so the clock does not drift; after a stall at most {@link #LARGEST_CATCH_UP} ticks are made
 * up for and the rest is skipped. When there is much traffic the loop rests for up to a millisecond between turns, see
 * {@link PacketPacing}, but never beyond a tick.
 */
final class MediaLoop implements Runnable {

    static final long TICK_NANOS = Duration.ofMillis(20).toNanos();
    static final int LARGEST_CATCH_UP = 5;

    private static final Logger LOG = LoggerFactory.getLogger(MediaLoop.class);
    private static final int TICKS_PER_HOUSEKEEPING = 5;
    /** Larger than any packet worth relaying; the rest of a longer one is cut off and fails validation or is harmless. */
    private static final int BUFFER_OCTETS = 4096;

    /** Seconds from 1900, the NTP epoch, to 1970. */
    private static final long NTP_EPOCH_OFFSET = 2_208_988_800L;

    /** What a socket's key carries. */
    interface Readiness {
        void readable();
    }

    final ByteBuffer incoming = ByteBuffer.allocateDirect(BUFFER_OCTETS);
    final ByteBuffer outgoing = ByteBuffer.allocateDirect(BUFFER_OCTETS);
    final RandomGenerator random;
    final Duration reportInterval;

    private final Thread thread;
    private final Selector selector;
    private final PortAllocator allocator;
    private final List<Readiness> ready = new ArrayList<>();
    private final Consumer<SelectionKey> whenReady = this::noteReady;
    private final Queue<Runnable> commands = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean woken = new AtomicBoolean();
    private final AtomicInteger load = new AtomicInteger();
    private final List<LoopPort> ports = new ArrayList<>();
    private final List<LoopPort> playing = new ArrayList<>();
    private final List<PortPair> closed = new ArrayList<>();
    private final long startNanos = System.nanoTime();
    private final PacketPacing pacing = new PacketPacing(startNanos);
    private final Instant startInstant;
    private long lastTick;
    private long lastHousekeeping;
    private long skippedTicks;
    private long faults;
    private int nextPortNumber;
    private volatile boolean running = true;
    private volatile boolean ended;

    MediaLoop(String name, PortAllocator allocator, RandomGenerator random, Instant now, Duration reportInterval) {
        this.allocator = allocator;
        this.random = random;
        this.startInstant = now;
        this.reportInterval = reportInterval;
        try {
            this.selector = Selector.open();
        } catch (IOException e) {
            throw new MediaException("no selector for a media loop", e);
        }
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this);
    }

    void start() {
        thread.start();
    }

    /**
     * Has a command run on the loop; after the end of the loop, on the calling thread. It wakes a loop that waits for
     * packets, but not one that rests: then the command runs up to {@link PacketPacing#REST_NANOS} later.
     */
    void submit(Runnable command) {
        commands.add(command);
        if (ended) {
            runLeftOver();
        } else if (Thread.currentThread() != thread && woken.compareAndSet(false, true)) {
            selector.wakeup();
        }
    }

    boolean isCurrentThread() {
        return Thread.currentThread() == thread;
    }

    /** How many ports live here; for choosing the least loaded loop. */
    int load() {
        return load.get();
    }

    /** Ends the loop and waits for it, a rest included; its ports are closed. */
    void close() {
        running = false;
        selector.wakeup();
        boolean interrupted = false;
        while (thread.isAlive() && !isCurrentThread()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    // From here on: on the loop's thread only.

    /** Begins to serve a port; a port that cannot be served is closed. */
    void add(LoopPort port, PortPair sockets) {
        load.incrementAndGet();
        ports.add(port);
        try {
            sockets.rtp().register(selector, SelectionKey.OP_READ, (Readiness) port::rtpReadable);
            sockets.rtcp().register(selector, SelectionKey.OP_READ, (Readiness) port::rtcpReadable);
        } catch (IOException | ClosedSelectorException e) {
            LOG.warn("a media port cannot be served: {}", e.toString());
            port.closeNow();
        }
    }

    /** Forgets a port; its numbers become free when the selector has let go of the sockets. */
    void remove(LoopPort port, PortPair sockets) {
        load.decrementAndGet();
        ports.remove(port);
        playing.remove(port);
        sockets.close();
        if (ended) {
            allocator.release(sockets);
        } else {
            closed.add(sockets);
        }
    }

    void startedPlaying(LoopPort port) {
        if (playing.isEmpty()) {
            // Ticks that nobody waited for are not made up for.
            lastTick = tickAt(System.nanoTime());
        }
        if (!playing.contains(port)) {
            playing.add(port);
        }
    }

    private long tickAt(long nanos) {
        return (nanos - startNanos) / TICK_NANOS;
    }

    int takePortNumber() {
        return nextPortNumber++ & Integer.MAX_VALUE;
    }

    /** Ticks left out because the loop was too slow. */
    long skippedTicks() {
        return skippedTicks;
    }

    /** The time of day as RTCP states it (RFC 3550 section 4). */
    long ntp(long nanos) {
        Instant now = startInstant.plusNanos(nanos - startNanos);
        long fraction = ((long) now.getNano() << 32) / 1_000_000_000L;
        return (now.getEpochSecond() + NTP_EPOCH_OFFSET) << 32 | fraction;
    }

    @Override
    public void run() {
        try {
            while (running) {
                select();
                runCommands();
                releaseClosed();
                int packets = movePackets();
                long now = System.nanoTime();
                pacing.looked(packets, now);
                runTicks(now);
            }
        } catch (IOException e) {
            LOG.error("media loop {} ends: its selector failed", thread.getName(), e);
        } finally {
            shutDown();
        }
    }

    private void select() throws IOException {
        if (ports.isEmpty()) {
            selector.select(whenReady);
            return;
        }
        long wait = pacing.looksAgain() ? 0 : rest(untilDueTick());
        if (wait <= 0) {
            selector.selectNow(whenReady);
        } else {
            selector.select(whenReady, (wait + 999_999) / 1_000_000);
        }
    }

    /** Rests if the traffic asks for it, and tells how long there is left to wait for packets. */
    private long rest(long untilDue) {
        long rest = pacing.rest(untilDue);
        if (rest <= 0) {
            return untilDue;
        }
        LockSupport.parkNanos(this, rest);
        return untilDueTick();
    }

    private long untilDueTick() {
        long due = playing.isEmpty() ? (lastHousekeeping + 1) * TICKS_PER_HOUSEKEEPING : lastTick + 1;
        return startNanos + due * TICK_NANOS - System.nanoTime();
    }

    private void noteReady(SelectionKey key) {
        ready.add((Readiness) key.attachment());
    }

    /** Moves a packet of each socket that has one; tells how many had. */
    private int movePackets() {
        int packets = ready.size();
        for (int i = 0; i < packets; i++) {
            try {
                ready.get(i).readable();
            } catch (RuntimeException e) {
                fault("packet", e);
            }
        }
        ready.clear();
        return packets;
    }

    private void runCommands() {
        woken.set(false);
        for (Runnable command = commands.poll(); command != null; command = commands.poll()) {
            try {
                command.run();
            } catch (RuntimeException e) {
                fault("command", e);
            }
        }
    }

    private void runTicks(long now) {
        long tick = tickAt(now);
        if (tick == lastTick) {
            return;
        }
        long first = Math.max(lastTick + 1, tick - LARGEST_CATCH_UP + 1);
        if (!playing.isEmpty()) {
            skippedTicks += first - lastTick - 1;
            for (long due = first; due <= tick; due++) {
                playFrames(due, now);
            }
        }
        lastTick = tick;
        if (tick / TICKS_PER_HOUSEKEEPING != lastHousekeeping) {
            lastHousekeeping = tick / TICKS_PER_HOUSEKEEPING;
            keepHouse(now);
        }
    }

    private void playFrames(long tick, long now) {
        for (int i = playing.size() - 1; i >= 0; i--) {
            LoopPort port = playing.get(i);
            boolean goesOn = false;
            try {
                goesOn = port.playFrame(tick, now);
            } catch (RuntimeException e) {
                fault("playback", e);
            }
            if (!goesOn) {
                playing.remove(i);
            }
        }
    }

    private void keepHouse(long now) {
        for (int i = ports.size() - 1; i >= 0; i--) {
            try {
                ports.get(i).keepHouse(now);
            } catch (RuntimeException e) {
                fault("housekeeping", e);
            }
        }
    }

    private void fault(String where, RuntimeException e) {
        faults++;
        // A fault in the path of packets may repeat thousands of times a second.
        if (Long.bitCount(faults) == 1) {
            LOG.error("media loop {}: fault {} in a {}", thread.getName(), faults, where, e);
        }
    }

    private void releaseClosed() throws IOException {
        if (!closed.isEmpty()) {
            selector.selectNow(whenReady);
            // It may have taken the wake-up of a command, and then nobody would wake the loop again.
            selector.wakeup();
            closed.forEach(allocator::release);
            closed.clear();
        }
    }

    private void shutDown() {
        runCommands();
        for (LoopPort port : List.copyOf(ports)) {
            port.closeNow();
        }
        try {
            selector.close();
        } catch (IOException e) {
            LOG.warn("the selector of media loop {} did not close: {}", thread.getName(), e.toString());
        }
        closed.forEach(allocator::release);
        closed.clear();
        ended = true;
        runLeftOver();
    }

    private synchronized void runLeftOver() {
        runCommands();
    }

    /** A canonical name for a new port. */
    byte[] canonicalName() {
        return RtcpPacket.canonicalName(random.nextLong());
    }
}
