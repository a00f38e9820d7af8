package io.switchboard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.testkit.peer.LoopbackAddresses;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Broken and random datagrams leave the server answering. */
class HostileInputTest {

    /** Half a million where time does not matter ({@code ./test --long}). */
    private static final int DATAGRAMS = "long".equals(System.getProperty("switchboard.tests")) ? 500_000 : 10_000;

    private static final long SEED = 20_261_123;

    @TempDir
    Path folder;

    @Test
    void brokenDatagramsLeaveTheServerAnswering() throws IOException {
        try (RunningSwitchboard switchboard = RunningSwitchboard.start(folder);
                DatagramSocket socket = new DatagramSocket(new InetSocketAddress(LoopbackAddresses.any(), 0))) {
            InetSocketAddress server = switchboard.sip("udp");
            Random random = new Random(SEED);
            byte[] register = request("REGISTER", server, socket, "mutated");
            byte[] invite = request("INVITE", server, socket, "mutated");
            for (int i = 0; i < DATAGRAMS; i++) {
                byte[] datagram = random.nextInt(10) == 0
                        ? randomOctets(random)
                        : mutated(random.nextBoolean() ? register : invite, random);
                socket.send(new DatagramPacket(datagram, datagram.length, server));
                if (i % 1000 == 999) {
                    assertAnswers(server);
                }
            }
            assertThat(switchboard.api().get("health").get("status").asString()).isEqualTo("ready");
        }
    }

    /** Asks from a socket of its own, again when a datagram was dropped under the load. */
    private static void assertAnswers(InetSocketAddress server) throws IOException {
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(LoopbackAddresses.any(), 0))) {
            socket.setSoTimeout(1000);
            for (int attempt = 0; attempt < 10; attempt++) {
                byte[] options = request("OPTIONS", server, socket, "alive" + System.nanoTime());
                socket.send(new DatagramPacket(options, options.length, server));
                DatagramPacket answer = new DatagramPacket(new byte[4096], 4096);
                try {
                    socket.receive(answer);
                    assertThat(new String(answer.getData(), 0, answer.getLength(), StandardCharsets.UTF_8))
                            .startsWith("SIP/2.0 200");
                    return;
                } catch (SocketTimeoutException lost) {
                    assertThat(attempt).as("attempts without an answer").isLessThan(9);
                }
            }
        }
    }

    private static byte[] request(String method, InetSocketAddress server, DatagramSocket socket, String id) {
        String here = socket.getLocalAddress().getHostAddress() + ":" + socket.getLocalPort();
        String there = server.getAddress().getHostAddress() + ":" + server.getPort();
        return """
                %1$s sip:101@%2$s SIP/2.0
                Via: SIP/2.0/UDP %3$s;branch=z9hG4bK%4$s;rport
                Max-Forwards: 70
                From: "Mallory" <sip:101@%2$s>;tag=%4$s
                To: <sip:101@%2$s>
                Call-ID: %4$s@%3$s
                CSeq: 1 %1$s
                Contact: <sip:101@%3$s>;expires=600
                Authorization: Digest username="101", realm="%2$s", nonce="x", uri="sip:%2$s", response="0123456789abcdef0123456789abcdef"
                Content-Length: 0

                """.formatted(method, there, here, id).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] mutated(byte[] original, Random random) {
        byte[] copy = Arrays.copyOf(original, original.length + random.nextInt(64));
        int changes = 1 + random.nextInt(12);
        for (int change = 0; change < changes; change++) {
            int at = random.nextInt(copy.length);
            switch (random.nextInt(4)) {
                case 0 -> copy[at] = (byte) random.nextInt(256);
                case 1 -> copy[at] = "\r\n:;,<>\"@=%/ \t".getBytes(StandardCharsets.US_ASCII)[random.nextInt(14)];
                case 2 -> System.arraycopy(copy, at, copy, at / 2, copy.length - at);
                default -> copy = Arrays.copyOf(copy, Math.max(1, at));
            }
        }
        return copy;
    }

    private static byte[] randomOctets(Random random) {
        byte[] octets = new byte[1 + random.nextInt(2000)];
        random.nextBytes(octets);
        return octets;
    }
}
