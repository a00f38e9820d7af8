package io.switchboard.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.switchboard.media.tone.Tone;
import io.switchboard.media.tone.ToneDetector;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlaybackTest extends MediaTest {

    private static final AudioClip TONE = AudioClip.of(Tone.sine(800, -12, Duration.ofMillis(600), 16000), 16000);

    @ParameterizedTest
    @EnumSource(names = {"PCMU", "PCMA", "G722"})
    void theToneArrivesInEachCodec(AudioCodec codec) throws Exception {
        RtpPhone alice = phone();
        MediaPort toAlice = port(alice, PayloadFormat.of(codec), EVENT);
        long begun = System.nanoTime();
        Playback playback = toAlice.play(TONE, PlayOptions.ONCE);
        List<RtpPhone.Packet> packets = RtpListener.listen(alice);
        assertThat(playback.await()).isEqualTo(new PlayEnd.Finished());
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(590));

        assertThat(packets).hasSize(30);
        RtpPhone.Packet first = packets.getFirst();
        for (int i = 0; i < packets.size(); i++) {
            RtpPhone.Packet packet = packets.get(i);
            assertThat(packet.sequence()).isEqualTo((first.sequence() + i) & 0xFFFF);
            assertThat((packet.timestamp() - first.timestamp()) % 160).isZero();
            assertThat(packet.timestamp() - first.timestamp()).isGreaterThanOrEqualTo(i * 160);
            assertThat(packet.marker()).isEqualTo(i == 0);
            assertThat(packet.payloadType()).isEqualTo(codec.staticPayloadType().orElseThrow());
            assertThat(packet.payload()).hasSize(160);
        }
        short[] heard = RtpListener.decode(packets, codec);
        ToneDetector.Found found =
                new ToneDetector(codec.sampleRate()).strongest(heard, heard.length / 6, heard.length * 5 / 6);
        assertThat(found.frequency()).isCloseTo(800, offset(3.0));
        assertThat(found.levelDb()).isCloseTo(-12, offset(1.0));
    }

    @Test
    void aDigitInterrupts() throws Exception {
        RtpPhone alice = phone();
        MediaPort toAlice = port(alice, PCMU, EVENT);
        Playback playback = toAlice.play(TONE, PlayOptions.REPEATED.interruptedBy("#"));
        alice.receive(3);
        alice.sendEvent(toAlice, 101, 1, 3000, false, 160);
        alice.receive(45);
        alice.sendEvent(toAlice, 101, 11, 9000, false, 160);
        assertThat(playback.await()).isEqualTo(new PlayEnd.Interrupted('#'));
        await("quiet", () -> alice.receiveWithin(60).isEmpty());
    }

    @Test
    void relayingGoesOnAfterAPlaybackInOneStream() throws Exception {
        RtpPhone alice = phone();
        RtpPhone bob = phone();
        MediaPort toAlice = port(alice, PCMU);
        MediaPort toBob = port(bob, PCMU);
        toAlice.connect(toBob);
        alice.send(toAlice, 0, payload(1));
        RtpPhone.Packet before = bob.receive();
        Playback playback = toBob.play(TONE, PlayOptions.REPEATED);
        List<RtpPhone.Packet> played = bob.receive(4);
        alice.send(toAlice, 0, payload(2));
        playback.stop();
        assertThat(playback.await()).isEqualTo(new PlayEnd.Stopped());
        alice.send(toAlice, 0, payload(3));
        RtpPhone.Packet last = played.getLast();
        RtpPhone.Packet next = bob.receive();
        while (next.payload().size() == 160) {
            last = next;
            next = bob.receive();
        }
        assertThat(played.getFirst().sequence()).isEqualTo((before.sequence() + 1) & 0xFFFF);
        assertThat(played.getFirst().timestamp() - before.timestamp()).isGreaterThanOrEqualTo(160);
        assertThat(next.payload()).containsExactly(3);
        assertThat(next.sequence()).isEqualTo((last.sequence() + 1) & 0xFFFF);
        assertThat(next.timestamp() - last.timestamp()).isGreaterThanOrEqualTo(160);
        assertThat(next.marker()).isTrue();
        assertThat(next.ssrc()).isEqualTo(before.ssrc());
    }

    @Test
    void endsAreValues() throws Exception {
        RtpPhone alice = phone();
        MediaPort opusOnly = port(alice, PayloadFormat.of(AudioCodec.OPUS, 96));
        assertThat(opusOnly.play(TONE, PlayOptions.ONCE).await()).isEqualTo(new PlayEnd.NoFormat());

        MediaPort toAlice = port(alice, PCMU);
        Playback first = toAlice.play(TONE, PlayOptions.REPEATED);
        Playback second = toAlice.play(TONE, PlayOptions.REPEATED);
        assertThat(first.await()).isEqualTo(new PlayEnd.Stopped());
        toAlice.close();
        assertThat(second.await()).isEqualTo(new PlayEnd.PortClosed());
        assertThat(toAlice.play(TONE, PlayOptions.ONCE).await()).isEqualTo(new PlayEnd.PortClosed());
        engine.close();
        assertThat(toAlice.play(TONE, PlayOptions.ONCE).await()).isEqualTo(new PlayEnd.PortClosed());
    }

    @Test
    void waitsForTheRemoteParty() throws Exception {
        RtpPhone alice = phone();
        MediaPort toAlice = port();
        Playback playback = toAlice.play(TONE, PlayOptions.ONCE);
        assertThat(alice.receiveWithin(100)).isEmpty();
        toAlice.remote(alice.media(PCMU));
        assertThat(RtpListener.listen(alice)).hasSize(30);
        assertThat(playback.await()).isEqualTo(new PlayEnd.Finished());
    }
}
