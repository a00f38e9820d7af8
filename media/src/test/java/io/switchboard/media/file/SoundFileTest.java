package io.switchboard.media.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import io.switchboard.media.tone.Tone;
import io.switchboard.media.tone.ToneDetector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoundFileTest {

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsRead() throws IOException {
        short[] tone = Tone.sine(500, -10, Duration.ofSeconds(3), 16000);
        Path file = folder.resolve("a.wav");
        try (WavSpool spool = WavSpool.create(file, 16000)) {
            spool.write(tone, tone.length);
            assertThat(spool.samples()).isEqualTo(48000);
        }
        WavAudio audio = WavReader.read(file);
        assertThat(audio.sampleRate()).isEqualTo(16000);
        assertThat(Arrays.mismatch(audio.samples(), tone)).isEqualTo(-1);
        assertThat(audio.duration()).isEqualTo(Duration.ofSeconds(3));
        assertThatThrownBy(() -> WavSpool.create(file, 8000)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void aSpoolWhoseWriterWasKilledIsSalvaged() throws Exception {
        Path file = folder.resolve("killed.wav");
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndlessWriter.class.getName(),
                        file.toString())
                .inheritIO()
                .start();
        try {
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (!Files.exists(file) || Files.size(file) < 100_000) {
                assertThat(System.nanoTime()).isLessThan(deadline);
                Thread.onSpinWait();
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }
        long samples = (Files.size(file) - WavSpool.HEADER_LENGTH) / 2;
        Duration salvaged = SpoolSalvage.salvage(file);
        assertThat(salvaged).isEqualTo(Duration.ofNanos(samples * 125_000));
        WavAudio audio = WavReader.read(file);
        assertThat(audio.samples()).hasSize((int) samples);
        assertThat(new ToneDetector(8000).strongest(audio.samples(), 0, 8000).frequency())
                .isCloseTo(600, offset(2.0));
        assertThat(SpoolSalvage.salvage(file)).isEqualTo(salvaged);
    }

    /** Writes as a recording does, until it is killed. */
    static final class EndlessWriter {
        public static void main(String[] arguments) throws IOException {
            short[] tone = Tone.sine(600, -10, Duration.ofMillis(100), 8000);
            try (WavSpool spool = WavSpool.create(Path.of(arguments[0]), 8000)) {
                while (spool.samples() < 100_000_000) {
                    spool.write(tone, tone.length);
                    spool.flush();
                }
            }
        }
    }

    @Test
    void salvageRefusesWhatIsNoSpool() throws IOException {
        Path file = folder.resolve("b.wav");
        Files.writeString(file, "nothing of the kind");
        assertThatThrownBy(() -> SpoolSalvage.salvage(file)).isInstanceOf(WavFormatException.class);
    }

    @Test
    void readingRandomOctetsFailsCleanly() throws IOException {
        Path file = folder.resolve("c.wav");
        try (WavSpool spool = WavSpool.create(file, 8000)) {
            spool.write(new short[400], 400);
        }
        byte[] good = Files.readAllBytes(file);
        Random random = new Random(3);
        for (int i = 0; i < 5000; i++) {
            byte[] bad = good.clone();
            for (int j = random.nextInt(6); j >= 0; j--) {
                bad[random.nextInt(48)] = (byte) random.nextInt(256);
            }
            try {
                WavReader.read(new ByteArrayInputStream(bad));
            } catch (IOException e) {
                assertThat(e.getClass().getPackageName()).isIn("java.io", WavReader.class.getPackageName());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8000, 16000})
    void mp3KeepsTheToneAndIsSmall(int sampleRate) throws Exception {
        Path wav = folder.resolve("tone.wav");
        short[] tone = Tone.sine(700, -12, Duration.ofSeconds(20), sampleRate);
        try (WavSpool spool = WavSpool.create(wav, sampleRate)) {
            spool.write(tone, tone.length);
        }
        Path mp3 = folder.resolve("tone.mp3");
        Mp3Encoder encoder = Mp3Encoder.ofThisMachine();
        encoder.encode(wav, mp3);
        // 7.2 million octets an hour are 2000 a second.
        assertThat(Files.size(mp3)).isBetween(20_000L, 42_500L);
        WavAudio decoded = encoder.decode(mp3, sampleRate);
        assertThat(decoded.duration()).isBetween(Duration.ofMillis(19_900), Duration.ofMillis(20_300));
        ToneDetector.Found found =
                new ToneDetector(sampleRate).strongest(decoded.samples(), sampleRate, 2 * sampleRate);
        assertThat(found.frequency()).isCloseTo(700, offset(2.0));
        assertThat(found.levelDb()).isCloseTo(-12, offset(1.5));
        assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".part"));
        for (Path file : List.of(wav, mp3)) {
            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void aFailingProgramSaysWhy() throws Exception {
        Path nonsense = folder.resolve("nonsense.wav");
        Files.writeString(nonsense, "not a sound");
        Mp3Encoder encoder = Mp3Encoder.ofThisMachine();
        assertThatThrownBy(() -> encoder.encode(nonsense, folder.resolve("x.mp3")))
                .isInstanceOf(AudioProgramException.class)
                .hasMessageContaining("Invalid data");
        assertThat(folder.resolve("x.mp3")).doesNotExist();
    }
}
