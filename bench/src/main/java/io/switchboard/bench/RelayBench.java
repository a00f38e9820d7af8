package io.switchboard.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * What it costs to relay a PCMU packet of 20 ms. The parties of all calls live in this process; each reads its socket
 * once in 20 ms on its own turn and never waits on it, so that the packets sent do not also pay for waking it up.
 * How long packets are under way is measured by {@link DelayProbe} in a call of its own; its packets are not among those
 * counted.
 *
 * <p>Arguments: calls (200), seconds measured (20), seconds of warm-up (20).
 */
final class RelayBench {

    private static final long FRAME_NANOSECONDS = 20_000_000;
    private static final int PACKET = 172;

    private final List<DatagramChannel> parties = new ArrayList<>();
    private final List<InetSocketAddress> relays = new ArrayList<>();
    private final ByteBuffer outgoing = ByteBuffer.allocateDirect(PACKET);
    private final ByteBuffer incoming = ByteBuffer.allocateDirect(2048);
    private long sent;
    private long received;
    private int frame;

    static void main(String[] arguments) throws IOException {
        int calls = Arguments.number(arguments, 0, 200);
        int seconds = Arguments.number(arguments, 1, 20);
        int warmUp = Arguments.number(arguments, 2, 20);
        new RelayBench().measure(calls, seconds, warmUp);
    }

    private void measure(int calls, int seconds, int warmUp) throws IOException {
        List<String> ports = new ArrayList<>();
        for (int i = 0; i < 2 * calls; i++) {
            DatagramChannel party = DatagramChannel.open();
            party.setOption(StandardSocketOptions.SO_RCVBUF, 1 << 16);
            party.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            party.configureBlocking(false);
            parties.add(party);
            ports.add(Integer.toString(((InetSocketAddress) party.getLocalAddress()).getPort()));
        }
        try (DelayProbe probe = new DelayProbe();
                Subject subject = startSubject(ports, probe)) {
            for (String port : subject.await("ports").split(" ", -1)) {
                relays.add(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port)));
            }
            probe.start(relays.get(parties.size()));
            run(warmUp);
            probe.clear();
            long cpuBefore = subject.cpuNanoseconds();
            long receivedBefore = received;
            long sentBefore = sent;
            run(seconds);
            long cpu = subject.cpuNanoseconds() - cpuBefore;
            long packets = received - receivedBefore;
            System.out.printf(
                    Locale.ROOT,
                    "relay: %d calls, %d s after %d s of warm-up: %.2f us of CPU per packet, %d packets, %.4f %% lost,"
                            + " under way %.0f us (median), %.0f us (99 %%)%n",
                    calls,
                    seconds,
                    warmUp,
                    cpu / 1000.0 / packets,
                    packets,
                    100.0 * Math.max(0, sent - sentBefore - packets) / (sent - sentBefore),
                    probe.microseconds(0.5),
                    probe.microseconds(0.99));
        }
    }

    private static Subject startSubject(List<String> ports, DelayProbe probe) {
        List<String> all = new ArrayList<>(ports);
        all.addAll(probe.ports());
        return Subject.start(RelaySubject.class, all.toArray(String[]::new));
    }

    private void run(int seconds) throws IOException {
        long start = System.nanoTime();
        int frames = seconds * 50;
        for (int i = 0; i < frames; i++) {
            long due = start + i * FRAME_NANOSECONDS;
            for (int party = 0; party < parties.size(); party++) {
                // The parties' turns are spread over the frame, as those of real phones are.
                long turn = due + FRAME_NANOSECONDS * party / parties.size();
                while (System.nanoTime() < turn) {
                    LockSupport.parkNanos(turn - System.nanoTime());
                }
                receiveAll(parties.get(party));
                send(party);
            }
            frame++;
        }
    }

    private void receiveAll(DatagramChannel party) throws IOException {
        while (party.receive(incoming.clear()) != null) {
            received++;
        }
    }

    private void send(int party) throws IOException {
        outgoing.clear();
        outgoing.put((byte) 0x80).put((byte) 0).putShort((short) frame).putInt(frame * 160);
        outgoing.putInt(0x10000 + party);
        outgoing.position(0).limit(PACKET);
        if (parties.get(party).send(outgoing, relays.get(party)) == PACKET) {
            sent++;
        }
    }
}
