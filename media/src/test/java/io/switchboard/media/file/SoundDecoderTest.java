package io.switchboard.media.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.switchboard.media.codec.G711;
import io.switchboard.media.codec.RateConverter;
import io.switchboard.media.tone.Tone;
import io.switchboard.media.tone.ToneDetector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoundDecoderTest {

    private static final Duration LENGTH = Duration.ofSeconds(1);
    private static final SoundDecoder WAV_ONLY = new SoundDecoder(Optional.empty());

    @ParameterizedTest
    @CsvSource({
        "1, 8, 1, 8000",
        "1, 16, 1, 8000",
        "1, 16, 2, 44100",
        "1, 24, 2, 48000",
        "1, 32, 1, 96000",
        "3, 32, 1, 22050",
        "3, 64, 2, 16000",
        "6, 8, 1, 8000",
        "7, 8, 2, 11025"
    })
    void everyUsualKindOfWavSoundsTheSame(int encoding, int bits, int channels, int rate) throws Exception {
        short[] tone = Tone.sine(1000, -12, LENGTH, rate);

        WavAudio decoded = WAV_ONLY.decode(wav(encoding, bits, channels, rate, tone));

        assertThat(decoded.sampleRate()).isEqualTo(16_000);
        assertThat(decoded.duration()).isBetween(Duration.ofMillis(998), Duration.ofMillis(1002));
        assertTone(decoded, 1000, -12);
    }

    @Test
    void whatWouldFoldBackIsTakenAway() {
        float[] high = floats(Tone.sine(11_000, -6, LENGTH, 48_000));

        short[] converted = RateConverter.convert(high, 48_000, 16_000);

        // 11 kHz would sound as 5 kHz at this rate.
        assertThat(new ToneDetector(16_000).level(converted, 1000, 15_000, 5000))
                .isLessThan(-70);
    }

    @Test
    void theFileMadeOfItIsReadByCalls() throws Exception {
        WavAudio decoded = WAV_ONLY.decode(wav(1, 16, 1, 44_100, Tone.sine(500, -10, LENGTH, 44_100)));

        WavAudio read = WavReader.read(new ByteArrayInputStream(SoundDecoder.wavFile(decoded)));

        assertThat(read.sampleRate()).isEqualTo(16_000);
        assertThat(read.samples()).isEqualTo(decoded.samples());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp3", "ipod", "flac", "ogg", "webm"})
    void compressedKindsAreDecodedByTheProgram(String muxer, @TempDir Path folder) throws Exception {
        Optional<AudioProgram> program = AudioProgram.find();
        assumeThat(program).isPresent();
        Path source = folder.resolve("tone.wav");
        Path file = folder.resolve("tone");
        Files.write(source, wav(1, 16, 2, 44_100, Tone.sine(1000, -12, LENGTH, 44_100)));
        String codec = switch (muxer) {
            case "mp3" -> "libmp3lame";
            case "ipod" -> "aac";
            case "flac" -> "flac";
            default -> "libopus";
        };
        program.orElseThrow()
                .run(
                        List.of(
                                "-f",
                                "wav",
                                "-i",
                                "file:" + source,
                                "-codec:a",
                                codec,
                                "-f",
                                muxer,
                                "-y",
                                "file:" + file),
                        Duration.ofSeconds(60));

        WavAudio decoded = new SoundDecoder(program).decode(Files.readAllBytes(file));

        assertThat(decoded.sampleRate()).isEqualTo(16_000);
        assertThat(decoded.duration()).isBetween(Duration.ofMillis(900), Duration.ofMillis(1200));
        assertTone(decoded, 1000, -12);
        assertThatThrownBy(() -> WAV_ONLY.decode(Files.readAllBytes(file)))
                .isInstanceOf(SoundException.class)
                .hasMessageContaining("WAV");
    }

    @Test
    void whatIsNoSoundIsRefusedWithTheKindsThatAre() {
        assertThatThrownBy(() -> WAV_ONLY.decode("#!/bin/sh\necho hello, world".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SoundException.class)
                .hasMessageContaining("MP3, M4A, WAV, FLAC or OGG");
        assertThatThrownBy(() -> WAV_ONLY.decode(new byte[0])).isInstanceOf(SoundException.class);
        assertThatThrownBy(() -> WAV_ONLY.decode(wav(1, 16, 1, 8000, new short[0])))
                .isInstanceOf(SoundException.class)
                .hasMessageContaining("no sound");
        assertThatThrownBy(() -> WAV_ONLY.decode(wav(2, 16, 1, 8000, new short[100])))
                .isInstanceOf(SoundException.class)
                .hasMessageContaining("encoding 2");
    }

    @Test
    void aSoundThatIsTooLongIsRefused() {
        short[] long8 = new short[(int) (SoundDecoder.LONGEST.toSeconds() + 1) * 4000];
        assertThatThrownBy(() -> WAV_ONLY.decode(wav(1, 8, 1, 4000, long8)))
                .isInstanceOf(SoundException.class)
                .hasMessageContaining("20 minutes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ID3\u0003", "fLaC", "OggS", "\u0000\u0000\u0000 ftypM4A ", "\u001aE\u00df\u00a3"})
    void hostileFilesAreRefusedAndHarmNothing(String beginning) {
        Optional<AudioProgram> program = AudioProgram.find();
        assumeThat(program).isPresent();
        byte[] hostile = new byte[20_000];
        new Random(7).nextBytes(hostile);
        byte[] mark = beginning.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(mark, 0, hostile, 0, mark.length);

        assertThatThrownBy(() -> new SoundDecoder(program).decode(hostile))
                .isInstanceOf(SoundException.class)
                .hasMessageContaining("broken");
    }

    @Test
    void randomDamageToAWavFileIsRefusedOrSoundsButNeverFails() throws Exception {
        byte[] whole = wav(1, 16, 1, 8000, Tone.sine(1000, -12, Duration.ofMillis(50), 8000));
        Random random = new Random(11);
        for (int round = 0; round < 2000; round++) {
            byte[] damaged = Arrays.copyOf(whole, 12 + random.nextInt(whole.length - 12));
            for (int i = 0; i < 4; i++) {
                if (damaged.length > 12) {
                    damaged[12 + random.nextInt(damaged.length - 12)] = (byte) random.nextInt();
                }
            }
            try {
                WAV_ONLY.decode(damaged);
            } catch (SoundException refused) {
                assertThat(refused).hasMessageNotContaining("null");
            }
        }
    }

    private static void assertTone(WavAudio sound, double frequency, double level) {
        ToneDetector detector = new ToneDetector(sound.sampleRate());
        int middle = sound.samples().length / 2;
        assertThat(detector.level(sound.samples(), middle - 3200, middle + 3200, frequency))
                .isBetween(level - 1, level + 1);
        assertThat(detector.strongest(sound.samples(), middle - 3200, middle + 3200)
                        .frequency())
                .isBetween(frequency - 10, frequency + 10);
    }

    private static float[] floats(short[] samples) {
        float[] floats = new float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            floats[i] = samples[i] / 32_768f;
        }
        return floats;
    }

    private static byte[] wav(int encoding, int bits, int channels, int rate, short[] samples) throws IOException {
        int frame = bits / 8 * channels;
        ByteBuffer file = ByteBuffer.allocate(44 + samples.length * frame).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.ISO_8859_1)).putInt(36 + samples.length * frame);
        file.put("WAVEfmt ".getBytes(StandardCharsets.ISO_8859_1)).putInt(16);
        file.putShort((short) encoding).putShort((short) channels).putInt(rate).putInt(rate * frame);
        file.putShort((short) frame).putShort((short) bits);
        file.put("data".getBytes(StandardCharsets.ISO_8859_1)).putInt(samples.length * frame);
        for (short sample : samples) {
            for (int channel = 0; channel < channels; channel++) {
                put(file, encoding, bits, sample);
            }
        }
        return file.array();
    }

    private static void put(ByteBuffer file, int encoding, int bits, short sample) {
        byte[] code = new byte[1];
        switch (encoding * 100 + bits) {
            case 108 -> file.put((byte) ((sample >> 8) + 128));
            case 124 -> file.put((byte) 0).putShort(sample);
            case 132 -> file.putInt(sample << 16);
            case 332 -> file.putFloat(sample / 32_768f);
            case 364 -> file.putDouble(sample / 32_768.0);
            case 608 -> {
                G711.A_LAW.encode(new short[] {sample}, 1, code);
                file.put(code);
            }
            case 708 -> {
                G711.MU_LAW.encode(new short[] {sample}, 1, code);
                file.put(code);
            }
            default -> file.putShort(sample);
        }
    }
}
