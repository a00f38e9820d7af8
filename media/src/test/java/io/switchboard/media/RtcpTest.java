package io.switchboard.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.media.rtp.RtcpPacket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RtcpTest extends MediaTest {

    private static final long NTP = 0x1122_3344_5566_7788L;
    private static final int MIDDLE_NTP = 0x3344_5566;

    @Override
    Duration reportInterval() {
        return Duration.ofSeconds(2);
    }

    @Test
    void reportsAreTranslatedToTheStreamsEachSideSees() {
        RtpPhone alice = phone();
        RtpPhone bob = phone();
        bob.ssrc = 0x0B0B;
        bob.sequence = 7000;
        MediaPort toAlice = port(alice, PCMU);
        MediaPort toBob = port(bob, PCMU);
        toAlice.connect(toBob);
        alice.send(toAlice, 0, payload(1));
        RtpPhone.Packet atBob = bob.receive();
        bob.send(toBob, 0, payload(2));
        RtpPhone.Packet atAlice = alice.receive();

        RtpPhone.sendRaw(alice.rtcp, toAlice.localRtcp(), senderReport(alice.ssrc, 5000 + 80, atAlice));
        ByteBuffer compound = bob.receiveRtcp();
        assertThat(RtcpPacket.isValid(compound)).isTrue();
        assertThat(RtcpPacket.type(compound, 0)).isEqualTo(RtcpPacket.SENDER_REPORT);
        assertThat(RtcpPacket.ssrc(compound, 0)).isEqualTo(atBob.ssrc());
        assertThat(compound.getLong(8)).isEqualTo(NTP);
        assertThat(compound.getInt(16)).isEqualTo(atBob.timestamp() + 80);
        assertThat(compound.getInt(20)).isEqualTo(1);
        assertThat(RtcpPacket.count(compound, 0)).isEqualTo(1);
        assertThat(compound.getInt(28)).isEqualTo(0x0B0B);
        assertThat(compound.getInt(36)).isEqualTo(7000);
        int description = RtcpPacket.length(compound, 0);
        assertThat(RtcpPacket.type(compound, description)).isEqualTo(RtcpPacket.SOURCE_DESCRIPTION);
        assertThat(RtcpPacket.ssrc(compound, description)).isEqualTo(atBob.ssrc());
        int bye = description + RtcpPacket.length(compound, description);
        assertThat(RtcpPacket.type(compound, bye)).isEqualTo(RtcpPacket.BYE);
        assertThat(RtcpPacket.ssrc(compound, bye)).isEqualTo(atBob.ssrc());
        assertThat(StandardCharsets.ISO_8859_1.decode(compound.duplicate()).toString())
                .doesNotContain("alice@10");

        // After a BYE the stream goes on as another source.
        alice.send(toAlice, 0, payload(3));
        RtpPhone.Packet after = bob.receive();
        assertThat(after.ssrc()).isNotEqualTo(atBob.ssrc());
        assertThat(after.sequence()).isEqualTo((atBob.sequence() + 1) & 0xFFFF);

        // Bob answers the relayed report, which tells the round trip.
        byte[] answer = receiverReport(bob.ssrc, atBob, MIDDLE_NTP, 65536 / 100);
        RtpPhone.sendRaw(bob.rtcp, toBob.localRtcp(), withReported(answer, after.ssrc()));
        await(() -> toBob.statistics().roundTrip().isPresent());
        assertThat(toBob.statistics().roundTrip().orElseThrow()).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void rtcpOnTheRtpPortIsUnderstood() {
        RtpPhone alice = phone();
        RtpPhone bob = phone();
        MediaPort toAlice = port(alice, PCMU);
        MediaPort toBob = port();
        toBob.remote(bob.media(PCMU).withRtcpMultiplexed(true));
        toAlice.connect(toBob);
        alice.send(toAlice, 0, payload(1));
        RtpPhone.Packet atBob = bob.receive();
        RtpPhone.sendRaw(alice.rtp, toAlice.localRtp(), receiverReport(alice.ssrc, atBob, 0, 0));
        ByteBuffer compound = ByteBuffer.wrap(RtpPhone.receiveRaw(bob.rtp, 3000).orElseThrow());
        assertThat(RtcpPacket.isRtcp(compound)).isTrue();
        assertThat(RtcpPacket.ssrc(compound, 0)).isEqualTo(atBob.ssrc());
    }

    @Test
    void rtcpOfStrangersIsDropped() {
        RtpPhone alice = phone();
        RtpPhone bob = phone();
        RtpPhone stranger = phone();
        MediaPort toAlice = port(alice, PCMU);
        toAlice.connect(port(bob, PCMU));
        alice.send(toAlice, 0, payload(1));
        RtpPhone.Packet atBob = bob.receive();
        RtpPhone.sendRaw(alice.rtcp, toAlice.localRtcp(), receiverReport(1, atBob, 0, 0));
        bob.receiveRtcp();
        RtpPhone.sendRaw(stranger.rtcp, toAlice.localRtcp(), receiverReport(1, atBob, 0, 0));
        RtpPhone.sendRaw(stranger.rtp, toAlice.localRtp(), receiverReport(1, atBob, 0, 0));
        await(() -> toAlice.statistics().dropped().strangers() == 2);
    }

    @Test
    void reportsOfOurOwnGoOutWhenNobodyElseReports() {
        RtpPhone alice = phone();
        MediaPort toAlice = port(alice, PCMU);
        toAlice.echo();
        alice.send(toAlice, 0, payload(1));
        alice.sequence++;
        alice.send(toAlice, 0, payload(2));
        RtpPhone.Packet echoed = alice.receive();
        ByteBuffer compound = alice.receiveRtcp();
        assertThat(RtcpPacket.type(compound, 0)).isEqualTo(RtcpPacket.SENDER_REPORT);
        assertThat(RtcpPacket.ssrc(compound, 0)).isEqualTo(echoed.ssrc());
        assertThat(compound.getInt(20)).isEqualTo(2);
        assertThat(compound.getInt(28)).isEqualTo(alice.ssrc);
        assertThat(compound.getInt(32)).isEqualTo((85 << 24) | 1);
        assertThat(compound.getInt(36)).isEqualTo(102);
        assertThat(toAlice.statistics().packetsLost()).isEqualTo(1);

        byte[] answer = receiverReport(alice.ssrc, echoed, RtcpPacket.middleNtp(compound, 0), 0);
        RtpPhone.sendRaw(alice.rtcp, toAlice.localRtcp(), answer);
        await(() -> toAlice.statistics().roundTrip().isPresent());
        assertThat(toAlice.statistics().roundTrip().orElseThrow()).isLessThan(Duration.ofSeconds(1));
    }

    private static byte[] senderReport(int ssrc, int timestamp, RtpPhone.Packet reported) {
        ByteBuffer compound = ByteBuffer.allocate(200);
        RtcpPacket.writeHeader(compound, 0, 1, RtcpPacket.SENDER_REPORT, 52);
        compound.putInt(4, ssrc);
        RtcpPacket.writeSenderInformation(compound, 0, NTP, timestamp, 500, 80000);
        block(compound, 28, reported, 0, 0);
        int end =
                RtcpPacket.writeCanonicalName(compound, 52, ssrc, "alice@10.0.0.7".getBytes(StandardCharsets.US_ASCII));
        end = RtcpPacket.writeBye(compound, end, ssrc);
        return Arrays.copyOf(compound.array(), end);
    }

    private static byte[] receiverReport(int ssrc, RtpPhone.Packet reported, int lastReport, int delay) {
        ByteBuffer compound = ByteBuffer.allocate(32);
        RtcpPacket.writeHeader(compound, 0, 1, RtcpPacket.RECEIVER_REPORT, 32);
        compound.putInt(4, ssrc);
        block(compound, 8, reported, lastReport, delay);
        return compound.array();
    }

    private static byte[] withReported(byte[] report, int ssrc) {
        ByteBuffer.wrap(report).putInt(8, ssrc);
        return report;
    }

    private static void block(ByteBuffer compound, int at, RtpPhone.Packet reported, int lastReport, int delay) {
        compound.putInt(at, reported.ssrc());
        compound.putInt(at + 8, reported.sequence());
        compound.putInt(at + 16, lastReport);
        compound.putInt(at + 20, delay);
    }
}
