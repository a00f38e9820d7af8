package io.switchboard.sip.useragent;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipMethod;
import io.switchboard.sip.transport.TransportProtocol;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What strangers may throw at a socket. */
class HostileInputTest {

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private static final String REGISTER = """
            REGISTER sip:127.0.0.1 SIP/2.0
            Via: SIP/2.0/UDP 127.0.0.1:5999;branch=z9hG4bK%d;rport
            Max-Forwards: 70
            From: <sip:anna@127.0.0.1>;tag=1
            To: <sip:anna@127.0.0.1>
            Call-ID: call-%d@127.0.0.1
            CSeq: 1 REGISTER
            Contact: <sip:anna@127.0.0.1:5999>
            Expires: 60
            Content-Length: 0

            """.replace("\n", "\r\n");

    @Test
    void tenThousandMutatedDatagramsAndRandomOctetsLeaveItAnsweringAndBounded() throws IOException {
        Random random = new Random(42);
        try (Phone server = Phone.on(TransportProtocol.UDP, LOOPBACK);
                Phone anna = Phone.on(TransportProtocol.UDP, LOOPBACK);
                DatagramSocket stranger = new DatagramSocket(0, LOOPBACK)) {
            for (int i = 0; i < 10_000; i++) {
                byte[] octets = REGISTER.formatted(i, i).getBytes(StandardCharsets.US_ASCII);
                for (int mutation = random.nextInt(8); mutation > 0; mutation--) {
                    octets[random.nextInt(octets.length)] = (byte) random.nextInt(256);
                }
                stranger.send(new DatagramPacket(octets, octets.length, server.address()));
                byte[] noise = new byte[random.nextInt(200)];
                random.nextBytes(noise);
                stranger.send(new DatagramPacket(noise, noise.length, server.address()));
            }
            anna.send(server, SipMethod.OPTIONS, SipHeaders.EMPTY, Optional.empty());
            assertThat(anna.awaitHeard(RequestOutcome.Answered.class).response().status())
                    .isEqualTo(200);
            UserAgentStatistics statistics = server.agent.statistics();
            assertThat(statistics.malformedMessages()).isPositive();
            assertThat(statistics.handlerFaults()).isZero();
            assertThat(statistics.dialogs()).isZero();
            assertThat(statistics.serverTransactions()).isLessThanOrEqualTo(10_000);
        }
    }

    @Test
    void atTheLimitAnsweredRequestsAreForgottenAndTheServerStillAnswers() {
        UserAgentSettings small =
                Phone.settings(TransportProtocol.UDP, LOOPBACK).withLimits(new UserAgentLimits(20, 1_000, 10, 5));
        try (Phone server = new Phone(small);
                Phone anna = Phone.on(TransportProtocol.UDP, LOOPBACK)) {
            for (int i = 0; i < 200; i++) {
                anna.send(server, SipMethod.MESSAGE, SipHeaders.EMPTY, Optional.empty());
                assertThat(anna.awaitHeard(RequestOutcome.Answered.class)
                                .response()
                                .status())
                        .isEqualTo(200);
            }
            assertThat(server.agent.statistics().serverTransactions()).isLessThanOrEqualTo(20);
        }
    }

    @Test
    void aConnectionWithNoiseIsClosedAndPingsAreAnswered() throws IOException {
        try (Phone server = Phone.on(TransportProtocol.TCP, LOOPBACK)) {
            try (Socket peer =
                    new Socket(server.address().getAddress(), server.address().getPort())) {
                peer.setSoTimeout(5_000);
                OutputStream out = peer.getOutputStream();
                InputStream in = peer.getInputStream();
                out.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                assertThat(in.readNBytes(2)).isEqualTo(new byte[] {'\r', '\n'});
                byte[] noise = new byte[200_000];
                new Random(7).nextBytes(noise);
                try {
                    out.write(noise);
                    in.readAllBytes();
                } catch (IOException reset) {
                    assertThat(reset).isNotInstanceOf(SocketTimeoutException.class);
                }
            }
        }
    }
}
