package io.switchboard.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelayTest extends MediaTest {

    private static final PayloadFormat OPUS_96 = PayloadFormat.of(AudioCodec.OPUS, 96);
    private static final PayloadFormat OPUS_111 = PayloadFormat.of(AudioCodec.OPUS, 111);
    private static final PayloadFormat EVENT_97 = PayloadFormat.of(AudioCodec.TELEPHONE_EVENT, 97);

    @Test
    void relaysBothWaysAndTranslatesPayloadTypes() {
        RtpPhone alice = phone();
        RtpPhone bob = phone();
        MediaPort toAlice = port(alice, OPUS_96, EVENT);
        MediaPort toBob = port(bob, OPUS_111, EVENT_97);
        toAlice.connect(toBob);

        alice.send(toAlice, 96, payload(1, 2, 3));
        RtpPhone.Packet atBob = bob.receive();
        assertThat(atBob.payloadType()).isEqualTo(111);
        assertThat(atBob.payload()).containsExactly(1, 2, 3);
        assertThat(atBob.ssrc()).isNotEqualTo(alice.ssrc);

        bob.ssrc = 77;
        bob.send(toBob, 111, payload(4, 5));
        RtpPhone.Packet atAlice = alice.receive();
        assertThat(atAlice.payloadType()).isEqualTo(96);
        assertThat(atAlice.payload()).containsExactly(4, 5);

        bob.sendEvent(toBob, 97, 5, bob.timestamp, false, 160);
        RtpPhone.Packet event = alice.receive();
        assertThat(event.payloadType()).isEqualTo(101);
        assertThat(event.payload()).hasSize(4).startsWith(5);
        assertThat(event.ssrc()).isEqualTo(atAlice.ssrc());
    }

    @Test
    void muchTrafficLosesNothingKeepsOrderAndLetsCommandsAct() {
        RtpPhone alice = phone();
        RtpPhone bob = phone();
        MediaPort toAlice = port(alice, PCMU);
        MediaPort toBob = port(bob, PCMU);
        toAlice.connect(toBob);
        alice.send(toAlice, 0, payload(0));
        int first = bob.receive().sequence();
        int burst = 8;
        for (int sent = 0; sent < 4000; sent += burst) {
            for (int i = 0; i < burst; i++) {
                alice.send(toAlice, 0, payload(i));
            }
            for (int i = 0; i < burst; i++) {
                RtpPhone.Packet packet = bob.receive();
                assertThat(packet.payload()).containsExactly(i);
                assertThat(packet.sequence()).isEqualTo((first + sent + i + 1) & 0xffff);
            }
        }
        assertThat(toAlice.statistics().packetsReceived()).isEqualTo(4001);
        toAlice.disconnect();
        alice.send(toAlice, 0, payload(9));
        assertThat(bob.receiveWithin(50)).isEmpty();
    }

    @Test
    void keepsGapsAndOrderOfOneSource() {
        RtpPhone alice = phone();
        RtpPhone bob = phone();
        MediaPort toAlice = port(alice, PCMU);
        MediaPort toBob = port(bob, PCMU);
        toAlice.connect(toBob);

        for (int sequence : new int[] {65534, 65535, 1, 0, 2}) {
            int timestamp = (short) sequence * 160;
            alice.send(toAlice.localRtp(), 0, false, sequence, timestamp, payload(sequence));
        }
        List<RtpPhone.Packet> packets = bob.receive(5);
        int first = packets.getFirst().sequence();
        int firstTimestamp = packets.getFirst().timestamp();
        assertThat(packets.stream().map(packet -> (packet.sequence() - first) & 0xFFFF))
                .containsExactly(0, 1, 3, 2, 4);
        assertThat(packets.stream().map(packet -> packet.timestamp() - firstTimestamp))
                .containsExactly(0, 160, 480, 320, 640);
        assertThat(packets.stream().map(RtpPhone.Packet::marker)).containsExactly(true, false, false, false, false);
        assertThat(toAlice.statistics().packetsLost()).isZero();
    }

    @Test
    void aChangeOfSourceContinuesSequenceAndTimestamp() {
        RtpPhone alice = phone();
        RtpPhone bob = phone();
        RtpPhone carol = phone();
        MediaPort toAlice = port(alice, PCMU);
        MediaPort toBob = port(bob, PCMU);
        MediaPort toCarol = port(carol, PCMU);
        toAlice.connect(toBob);
        alice.send(toAlice, 0, payload(1));
        RtpPhone.Packet before = bob.receive();

        carol.ssrc = 4242;
        carol.sequence = 60000;
        carol.timestamp = -5;
        toBob.connect(toCarol);
        await(() -> {
            carol.send(toCarol, 0, payload(2));
            return bob.receiveWithin(20)
                    .map(after -> {
                        assertThat(after.payload()).containsExactly(2);
                        assertThat(after.sequence()).isEqualTo((before.sequence() + 1) & 0xFFFF);
                        assertThat(after.timestamp() - before.timestamp()).isGreaterThanOrEqualTo(160);
                        assertThat(after.marker()).isTrue();
                        assertThat(after.ssrc()).isEqualTo(before.ssrc());
                        return true;
                    })
                    .orElse(false);
        });
        alice.send(toAlice, 0, payload(3));
        assertThat(bob.receiveWithin(100)).isEmpty();
    }

    @Test
    void aSourceThatBeginsAnewContinuesToo() {
        RtpPhone alice = phone();
        RtpPhone bob = phone();
        MediaPort toAlice = port(alice, PCMU);
        toAlice.connect(port(bob, PCMU));
        alice.send(toAlice, 0, payload(1));
        alice.ssrc = 99;
        alice.sequence = 3;
        alice.timestamp = 1;
        alice.send(toAlice, 0, payload(2));
        List<RtpPhone.Packet> packets = bob.receive(2);
        assertThat(packets.get(1).sequence()).isEqualTo((packets.get(0).sequence() + 1) & 0xFFFF);
        assertThat(packets.get(1).timestamp() - packets.get(0).timestamp()).isGreaterThanOrEqualTo(160);
        assertThat(packets.get(1).ssrc()).isEqualTo(packets.get(0).ssrc());
    }

    @Test
    void contributingSourcesAndExtensionsAreTakenOff() {
        RtpPhone alice = phone();
        RtpPhone bob = phone();
        MediaPort toAlice = port(alice, PCMU);
        toAlice.connect(port(bob, PCMU));
        ByteBuffer packet = ByteBuffer.allocate(12 + 8 + 8 + 3 + 1);
        packet.put(0, (byte) (0x80 | 0x20 | 0x10 | 2)).put(1, (byte) 0).putShort(2, (short) 9);
        packet.putShort(20, (short) 0xBEDE).putShort(22, (short) 1);
        packet.put(28, new byte[] {7, 8, 9, 1});
        RtpPhone.sendRaw(alice.rtp, toAlice.localRtp(), packet.array());
        RtpPhone.Packet received = bob.receive();
        assertThat(received.payload()).containsExactly(7, 8, 9);
        assertThat(received.headerOctets()).isEqualTo(12);
    }

    @Test
    void dropsWhatTheOtherSideDidNotAgreeTo() {
        RtpPhone alice = phone();
        RtpPhone bob = phone();
        MediaPort toAlice = port(alice, PCMU, G722);
        toAlice.connect(port(bob, PCMU));
        alice.send(toAlice, 9, payload(1));
        alice.send(toAlice, 18, payload(2));
        alice.send(toAlice, 0, payload(3));
        assertThat(bob.receive().payload()).containsExactly(3);
        MediaStatistics.Dropped dropped = toAlice.statistics().dropped();
        assertThat(dropped.untranslatable()).isEqualTo(1);
        assertThat(dropped.unexpected()).isEqualTo(1);
    }

    @Test
    void directionDecidesWhatFlows() {
        RtpPhone alice = phone();
        RtpPhone bob = phone();
        MediaPort toAlice = port(alice, PCMU);
        MediaPort toBob = port(bob, PCMU);
        toAlice.connect(toBob);
        toBob.remote(bob.media(PCMU).withDirection(MediaDirection.SEND_ONLY));
        bob.send(toBob, 0, payload(1));
        alice.send(toAlice, 0, payload(2));
        assertThat(bob.receive().payload()).containsExactly(2);
        assertThat(toBob.statistics().dropped().unexpected()).isEqualTo(1);

        toBob.remote(bob.media(PCMU).withDirection(MediaDirection.RECEIVE_ONLY));
        alice.send(toAlice, 0, payload(3));
        bob.send(toBob, 0, payload(4));
        assertThat(alice.receive().payload()).containsExactly(4);
        assertThat(bob.receiveWithin(50)).isEmpty();

        toBob.remote(bob.media(PCMU).withDirection(MediaDirection.INACTIVE));
        alice.send(toAlice, 0, payload(5));
        bob.send(toBob, 0, payload(6));
        assertThat(bob.receiveWithin(50)).isEmpty();
        assertThat(alice.receiveWithin(50)).isEmpty();
    }

    @Test
    void echoSendsBack() {
        RtpPhone alice = phone();
        MediaPort toAlice = port(alice, PCMA);
        toAlice.echo();
        alice.send(toAlice, 8, payload(9));
        assertThat(alice.receive().payload()).containsExactly(9);
        toAlice.disconnect();
        alice.send(toAlice, 8, payload(10));
        assertThat(alice.receiveWithin(50)).isEmpty();
    }

    @Test
    void relaysOverIpv6() throws Exception {
        InetAddress loopback = Inet6Address.getByName("::1");
        try (RtpPhone alice = new RtpPhone(loopback);
                RtpPhone bob = new RtpPhone()) {
            MediaPort toAlice = port(loopback);
            toAlice.remote(alice.media(PCMU));
            MediaPort toBob = port(bob, PCMU);
            toAlice.connect(toBob);
            alice.send(toAlice, 0, payload(1));
            assertThat(bob.receive().payload()).containsExactly(1);
            bob.send(toBob, 0, payload(2));
            assertThat(alice.receive().payload()).containsExactly(2);
        }
    }

    @Test
    void randomPacketsDoNoHarm(@TempDir Path folder) {
        RtpPhone alice = phone();
        RtpPhone bob = phone();
        RtpPhone stranger = phone();
        MediaPort toAlice = port(alice, PCMU, EVENT);
        MediaPort toBob = port(bob, PCMU, EVENT);
        toAlice.connect(toBob);
        toAlice.record(
                java.nio.file.Path.of(System.getProperty("java.io.tmpdir"))
                        .resolve("random-" + System.nanoTime() + ".wav"),
                RecordingOptions.atMost(Duration.ofMinutes(1)));
        alice.send(toAlice, 0, payload(1));
        bob.receive();
        Random random = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            byte[] octets = new byte[random.nextInt(120)];
            random.nextBytes(octets);
            if (octets.length > 1 && random.nextInt(3) > 0) {
                octets[0] = (byte) (0x80 | (octets[0] & 0x3F));
                octets[1] = (byte) (random.nextBoolean() ? random.nextInt(2) * 101 : 200 + random.nextInt(8));
            }
            RtpPhone from = random.nextInt(4) == 0 ? stranger : alice;
            boolean rtcp = random.nextInt(3) == 0;
            RtpPhone.sendRaw(rtcp ? from.rtcp : from.rtp, rtcp ? toAlice.localRtcp() : toAlice.localRtp(), octets);
        }
        alice.ssrc = 123456;
        await("the relay still working", () -> {
            alice.send(toAlice, 0, payload(42, 43, 44, 45, 46));
            return bob.receiveWithin(50)
                    .map(packet ->
                            packet.payload().size() == 5 && packet.payload().getFirst() == 42)
                    .orElse(false);
        });
        assertThat(toAlice.statistics().dropped().malformed()).isPositive();
        assertThat(toAlice.statistics().dropped().strangers()).isPositive();
    }

    @Test
    void onlyPortsOfOneGroupAreConnected() {
        MediaPort port = port();
        MediaGroup other = engine.openGroup();
        PortOutcome.Opened foreign = (PortOutcome.Opened) other.openPort(InetAddress.getLoopbackAddress());
        assertThatThrownBy(() -> port.connect(foreign.port())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> port.connect(port)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noticesSilenceOnce() {
        RtpPhone alice = phone();
        MediaPort toAlice = port(alice, PCMU);
        List<Long> silences = new CopyOnWriteArrayList<>();
        toAlice.onSilence(Duration.ofMillis(300), () -> silences.add(System.nanoTime()));
        alice.send(toAlice, 0, payload(1));
        await("silence", () -> silences.size() == 1);
        assertThat(toAlice.statistics().sinceLastPacket().orElseThrow()).isGreaterThan(Duration.ofMillis(300));
        alice.send(toAlice, 0, payload(2));
        await("silence again", () -> silences.size() == 2);
    }

    @Test
    void onHoldNoPacketsAreMissed() {
        RtpPhone alice = phone();
        MediaPort toAlice = port();
        toAlice.remote(alice.media(PCMU).withDirection(MediaDirection.SEND_ONLY));
        List<Long> silences = new CopyOnWriteArrayList<>();
        toAlice.onSilence(Duration.ofMillis(200), () -> silences.add(System.nanoTime()));
        await(() -> alice.receiveWithin(600).isEmpty());
        assertThat(silences).isEmpty();
        long resumed = System.nanoTime();
        toAlice.remote(alice.media(PCMU));
        await("silence", () -> silences.size() == 1);
        assertThat(silences.getFirst() - resumed)
                .isGreaterThanOrEqualTo(Duration.ofMillis(200).toNanos());
    }
}
