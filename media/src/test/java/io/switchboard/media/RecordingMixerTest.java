package io.switchboard.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.switchboard.media.codec.PcmEncoder;
import io.switchboard.media.tone.Tone;
import io.switchboard.media.tone.ToneDetector;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RecordingMixerTest {

    private static final int RATE = MixedRecording.SAMPLE_RATE;
    private static final long FRAME = Duration.ofMillis(20).toNanos();
    private static final long START = 7_000_000_000L;

    private final short[] written = new short[60 * RATE];
    private int length;
    private final RecordingMixer mixer = new RecordingMixer(START, this::write);

    private void write(short[] samples, int count) {
        System.arraycopy(samples, 0, written, length, count);
        length += count;
    }

    /** A party that speaks a tone in packets of 20 ms. */
    private static final class Speaker {

        private final PcmEncoder encoder;
        private final AudioCodec codec;
        private final int ssrc;
        private final short[] second;
        private int sequence;

        Speaker(AudioCodec codec, int ssrc, double frequency) {
            this.codec = codec;
            this.encoder = Codecs.encoder(codec);
            this.ssrc = ssrc;
            this.second = Tone.sine(frequency, -14, Duration.ofSeconds(1), encoder.sampleRate());
        }

        RecordingRing.Packet next(long arrival) {
            int frame = encoder.sampleRate() / 50;
            int at = sequence % 50 * frame;
            RecordingRing.Packet packet = new RecordingRing.Packet();
            packet.codec = codec;
            packet.ssrc = ssrc;
            packet.sequence = sequence & 0xFFFF;
            packet.timestamp = sequence * 160;
            packet.arrival = arrival;
            packet.octets = new byte[frame];
            packet.length = encoder.encode(Arrays.copyOfRange(second, at, at + frame), frame, packet.octets);
            sequence++;
            return packet;
        }

        void lose() {
            sequence++;
        }
    }

    private static long at(int frame) {
        return START + frame * FRAME;
    }

    private double level(int fromMillis, int toMillis, double frequency) {
        return new ToneDetector(RATE).level(written, fromMillis * RATE / 1000, toMillis * RATE / 1000, frequency);
    }

    @Test
    void bothPartiesAreHeardTogether() throws IOException {
        Speaker alice = new Speaker(AudioCodec.PCMU, 1, 500);
        Speaker bob = new Speaker(AudioCodec.G722, 2, 1300);
        RecordingMixer.Lane ofAlice = mixer.add(at(0));
        RecordingMixer.Lane ofBob = mixer.add(at(0));
        for (int frame = 1; frame <= 100; frame++) {
            ofAlice.packet(alice.next(at(frame)));
            ofBob.packet(bob.next(at(frame)));
            mixer.advance(at(frame));
        }
        mixer.finish(at(100));
        assertThat(length).isEqualTo(2 * RATE);
        assertThat(level(300, 1900, 500)).isCloseTo(-14, within(1.5));
        assertThat(level(300, 1900, 1300)).isCloseTo(-14, within(2.5));
    }

    @Test
    void whoSpeaksFirstIsHeardFirst() throws IOException {
        Speaker alice = new Speaker(AudioCodec.PCMA, 1, 500);
        Speaker bob = new Speaker(AudioCodec.PCMA, 2, 1300);
        RecordingMixer.Lane ofAlice = mixer.add(at(0));
        RecordingMixer.Lane ofBob = mixer.add(at(0));
        for (int frame = 1; frame <= 100; frame++) {
            if (frame <= 50) {
                ofAlice.packet(alice.next(at(frame)));
            } else {
                ofBob.packet(bob.next(at(frame)));
            }
            mixer.advance(at(frame));
        }
        mixer.finish(at(100));
        assertThat(level(100, 950, 500)).isGreaterThan(-17);
        assertThat(level(100, 950, 1300)).isLessThan(-50);
        assertThat(level(1100, 1950, 1300)).isGreaterThan(-17);
        assertThat(level(1100, 1950, 500)).isLessThan(-50);
    }

    @Test
    void missingPacketsAreSilenceOfTheirLength() throws IOException {
        Speaker alice = new Speaker(AudioCodec.PCMU, 1, 500);
        RecordingMixer.Lane ofAlice = mixer.add(at(0));
        for (int frame = 1; frame <= 150; frame++) {
            if (frame > 50 && frame <= 100) {
                alice.lose();
            } else {
                ofAlice.packet(alice.next(at(frame)));
            }
            mixer.advance(at(frame));
        }
        mixer.finish(at(150));
        assertThat(length).isEqualTo(3 * RATE);
        assertThat(level(100, 950, 500)).isGreaterThan(-17);
        assertThat(level(1100, 1900, 500)).isLessThan(-60);
        assertThat(level(2150, 2900, 500)).isGreaterThan(-17);
    }

    @Test
    void clocksThatRunTooSlowOrTooFastAreBroughtBackInStep() throws IOException {
        Speaker slow = new Speaker(AudioCodec.PCMU, 1, 500);
        Speaker fast = new Speaker(AudioCodec.PCMU, 2, 1300);
        RecordingMixer.Lane ofSlow = mixer.add(at(0));
        RecordingMixer.Lane ofFast = mixer.add(at(0));
        for (int frame = 1; frame <= 1500; frame++) {
            if (frame % 20 != 0) {
                ofSlow.packet(slow.next(at(frame)));
            }
            ofFast.packet(fast.next(at(frame)));
            if (frame % 20 == 0) {
                ofFast.packet(fast.next(at(frame)));
            }
            mixer.advance(at(frame));
        }
        mixer.finish(at(1500));
        assertThat(length).isEqualTo(30 * RATE);
        assertThat(level(25_000, 25_380, 500)).isGreaterThan(-24);
        assertThat(level(25_000, 25_380, 1300)).isGreaterThan(-24);
    }

    @Test
    void aPartyThatJoinsLaterIsInStep() throws IOException {
        Speaker bob = new Speaker(AudioCodec.PCMU, 2, 1300);
        for (int frame = 1; frame <= 50; frame++) {
            mixer.advance(at(frame));
        }
        RecordingMixer.Lane ofBob = mixer.add(at(50));
        for (int frame = 51; frame <= 100; frame++) {
            ofBob.packet(bob.next(at(frame)));
            mixer.advance(at(frame));
        }
        mixer.remove(ofBob, at(100));
        mixer.finish(at(150));
        assertThat(length).isEqualTo(3 * RATE);
        assertThat(level(0, 900, 1300)).isLessThan(-60);
        assertThat(level(1100, 1950, 1300)).isGreaterThan(-17);
        assertThat(level(2100, 3000, 1300)).isLessThan(-60);
    }

    @Test
    void nothingButSilenceIsAsLongAsTheTime() throws IOException {
        mixer.add(at(0));
        mixer.advance(at(500));
        mixer.finish(at(501));
        assertThat(length).isEqualTo(501 * RATE / 50);
        assertThat(Arrays.copyOf(written, length)).containsOnly((short) 0);
    }
}
