package io.switchboard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.media.file.WavAudio;
import io.switchboard.media.tone.Tone;
import io.switchboard.media.tone.ToneDetector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What a phone says and hears, by its content: tones, not packets. */
final class Sound {

    private static final int SAMPLE_RATE = 8000;
    private static final double CLEARLY_HEARD_DB = -30;
    private static final double NOT_HEARD_DB = -50;

    private Sound() {}

    /** A minute of a tone, as a WAV file that a phone speaks. */
    static byte[] toneWav(double frequency) {
        short[] samples = Tone.sine(frequency, -12, Duration.ofMinutes(1), SAMPLE_RATE);
        ByteBuffer wav = ByteBuffer.allocate(44 + 2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 2 * samples.length);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wav.putShort((short) 1).putShort((short) 1).putInt(SAMPLE_RATE).putInt(2 * SAMPLE_RATE);
        wav.putShort((short) 2).putShort((short) 16);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(2 * samples.length);
        wav.asShortBuffer().put(samples);
        return wav.array();
    }

    /** Fails unless the last second of what was heard is this tone, and that one is not in it. */
    static void assertHears(Path wav, double heard, double notHeard) {
        WavAudio audio = read(wav);
        short[] samples = audio.samples();
        int second = audio.sampleRate();
        assertThat(samples.length).as("at least a second of sound in %s", wav).isGreaterThanOrEqualTo(second);
        ToneDetector detector = new ToneDetector(audio.sampleRate());
        int from = samples.length - second;
        ToneDetector.Found strongest = detector.strongest(samples, from, samples.length);
        assertThat(strongest.frequency()).as("strongest tone in %s", wav).isBetween(heard * 0.99, heard * 1.01);
        assertThat(strongest.levelDb()).as("level of %s Hz in %s", heard, wav).isGreaterThan(CLEARLY_HEARD_DB);
        assertThat(detector.level(samples, from, samples.length, notHeard))
                .as("level of %s Hz in %s", notHeard, wav)
                .isLessThan(NOT_HEARD_DB);
    }

    /** How long the longest uninterrupted run of a tone in a file is. */
    static Duration longestTone(WavAudio audio, double frequency) {
        int samples = new ToneDetector(audio.sampleRate()).longestRun(audio.samples(), frequency, CLEARLY_HEARD_DB);
        return Duration.ofMillis(1000L * samples / audio.sampleRate());
    }

    /** Reads a file that a phone has not completed yet: its header says the format, its size the length. */
    static WavAudio read(Path wav) {
        try {
            ByteBuffer octets = ByteBuffer.wrap(Files.readAllBytes(wav)).order(ByteOrder.LITTLE_ENDIAN);
            int channels = octets.getShort(22);
            ShortBuffer interleaved = octets.slice(44, octets.capacity() - 44)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer();
            short[] left = new short[interleaved.remaining() / channels];
            for (int i = 0; i < left.length; i++) {
                left[i] = interleaved.get(i * channels);
            }
            return new WavAudio(left, octets.getInt(24));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
