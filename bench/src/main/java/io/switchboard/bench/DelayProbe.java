package io.switchboard.bench;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * How long a packet is under way through the relay: a call of its own, in which one packet at a time goes from one party
 * to the other and tells when it was sent. The packets come at random times, so they keep no step with the relay. What
 * it measures includes the waking of the relay and of the receiving party.
 */
final class DelayProbe implements AutoCloseable {

    private static final int PACKET = 172;
    private static final int HEADER = 12;
    private static final int PATIENCE_MILLISECONDS = 200;
    private static final long SHORTEST_PAUSE_NANOSECONDS = 5_000_000;
    private static final long LONGEST_PAUSE_NANOSECONDS = 15_000_000;

    private final DatagramSocket caller;
    private final DatagramSocket callee;
    private final Queue<Long> delays = new ConcurrentLinkedQueue<>();
    private volatile boolean running = true;

    DelayProbe() throws IOException {
        caller = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        callee = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        callee.setSoTimeout(PATIENCE_MILLISECONDS);
    }

    /** The ports of the two parties, caller first. */
    List<String> ports() {
        return List.of(Integer.toString(caller.getLocalPort()), Integer.toString(callee.getLocalPort()));
    }

    /** Begins to send to the address where the relay listens for the caller. */
    void start(InetSocketAddress relay) {
        Thread.ofPlatform().name("delay-probe").daemon().start(() -> run(relay));
    }

    /** Forgets what was measured so far. */
    void clear() {
        delays.clear();
    }

    /** The delay in microseconds that this share of the packets stayed below. */
    double microseconds(double share) {
        long[] sorted = delays.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new BenchException("no packet came through the relay");
        }
        return sorted[(int) (share * (sorted.length - 1))] / 1000.0;
    }

    private void run(InetSocketAddress relay) {
        ByteBuffer outgoing = ByteBuffer.allocate(PACKET);
        DatagramPacket sent = new DatagramPacket(outgoing.array(), PACKET, relay);
        DatagramPacket received = new DatagramPacket(new byte[PACKET], PACKET);
        try {
            for (int number = 0; running; number++) {
                LockSupport.parkNanos(
                        ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE_NANOSECONDS, LONGEST_PAUSE_NANOSECONDS));
                outgoing.put(0, (byte) 0x80).putShort(2, (short) number).putInt(4, number * 160);
                outgoing.putLong(HEADER, System.nanoTime());
                caller.send(sent);
                awaitOne(received);
            }
        } catch (IOException e) {
            if (running) {
                throw new BenchException("the delay cannot be measured", e);
            }
        }
    }

    private void awaitOne(DatagramPacket received) throws IOException {
        try {
            callee.receive(received);
            delays.add(System.nanoTime() - ByteBuffer.wrap(received.getData()).getLong(HEADER));
        } catch (SocketTimeoutException lost) {
            // Counted nowhere: the packets of the load tell how many are lost.
        }
    }

    @Override
    public void close() {
        running = false;
        caller.close();
        callee.close();
    }
}
