package io.switchboard.media.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.media.tone.Tone;
import io.switchboard.media.tone.ToneDetector;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodecTest {

    @Test
    void muLawHasTheValuesOfTheStandard() {
        short[] samples = new short[6];
        G711.MU_LAW.decode(new byte[] {0x00, 0x0F, 0x7F, (byte) 0x80, (byte) 0xFE, (byte) 0xFF}, 0, 6, samples);
        assertThat(samples).containsExactly(-32124, -16764, 0, 32124, 8, 0);
    }

    @Test
    void aLawHasTheValuesOfTheStandard() {
        short[] samples = new short[5];
        G711.A_LAW.decode(new byte[] {0x2A, (byte) 0xAA, 0x55, (byte) 0xD5, 0x2B}, 0, 5, samples);
        assertThat(samples).containsExactly(-32256, 32256, -8, 8, -31232);
    }

    @Test
    void everyCodeSurvivesDecodingAndEncoding() {
        byte[] codes = new byte[256];
        for (int i = 0; i < 256; i++) {
            codes[i] = (byte) i;
        }
        for (G711 law : new G711[] {G711.MU_LAW, G711.A_LAW}) {
            short[] samples = new short[256];
            law.decode(codes, 0, 256, samples);
            byte[] again = new byte[256];
            law.encode(samples, 256, again);
            short[] samplesAgain = new short[256];
            law.decode(again, 0, 256, samplesAgain);
            assertThat(Arrays.mismatch(samplesAgain, samples)).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 1000, 3000, 5000, 6500})
    void aToneSurvivesG722(int frequency) {
        short[] tone = Tone.sine(frequency, -10, Duration.ofSeconds(1), 16000);
        byte[] payload = new byte[tone.length / 2];
        assertThat(new G722Encoder().encode(tone, tone.length, payload)).isEqualTo(8000);
        short[] decoded = new short[tone.length];
        assertThat(new G722Decoder().decode(payload, 0, payload.length, decoded))
                .isEqualTo(16000);
        ToneDetector detector = new ToneDetector(16000);
        ToneDetector.Found found = detector.strongest(decoded, 1600, 14400);
        assertThat(found.frequency()).isCloseTo(frequency, org.assertj.core.data.Offset.offset(2.0));
        assertThat(found.levelDb()).isBetween(-11.5, -8.5);
    }

    @Test
    void g722StaysAsItWasWhenProvenAgainstAnotherImplementation() {
        short[] sound = testSound();
        byte[] payload = new byte[sound.length / 2];
        new G722Encoder().encode(sound, sound.length, payload);
        short[] decoded = new short[sound.length];
        new G722Decoder().decode(payload, 0, payload.length, decoded);
        assertThat(checksum(payload)).isEqualTo(3806796021L);
        assertThat(checksum(decoded)).isEqualTo(370057429L);
    }

    @Test
    void g722IsTheSameBitByBitAsSpandsp() throws Throwable {
        Optional<Path> library = Stream.of("/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64")
                .map(folder -> Path.of(folder, "libspandsp.so.2"))
                .filter(Files::exists)
                .findFirst();
        Assumptions.assumeTrue(library.isPresent(), "libspandsp2 is not installed");
        try (Arena arena = Arena.ofConfined()) {
            Spandsp spandsp = new Spandsp(library.get(), arena);
            short[] sound = testSound();
            byte[] expected = spandsp.encode(sound);
            byte[] payload = new byte[sound.length / 2];
            new G722Encoder().encode(sound, sound.length, payload);
            assertThat(Arrays.mismatch(payload, expected)).isEqualTo(-1);
            short[] decoded = new short[sound.length];
            new G722Decoder().decode(payload, 0, payload.length, decoded);
            assertSameUnlessSaturated(decoded, spandsp.decode(payload));

            byte[] noise = new byte[50_000];
            new Random(5).nextBytes(noise);
            short[] decodedNoise = new short[100_000];
            new G722Decoder().decode(noise, 0, noise.length, decodedNoise);
            assertSameUnlessSaturated(decodedNoise, spandsp.decode(noise));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 1000, 3000})
    void resamplingKeepsLengthPitchAndLevel(int frequency) {
        short[] narrow = Tone.sine(frequency, -10, Duration.ofMillis(500), 8000);
        short[] wide = Resampler.convertAll(narrow, 8000, 16000);
        assertThat(wide).hasSize(8000);
        assertThat(new ToneDetector(16000).level(wide, frequency)).isBetween(-10.5, -9.5);
        short[] back = Resampler.convertAll(wide, 16000, 8000);
        assertThat(back).hasSize(4000);
        assertThat(new ToneDetector(8000).level(back, frequency)).isBetween(-10.5, -9.5);
        int largest = 0;
        for (int i = 400; i < 3600; i++) {
            largest = Math.max(largest, Math.abs(back[i] - narrow[i]));
        }
        assertThat(largest).isLessThan(300);
    }

    @Test
    void halvingTheRateFoldsNothingBack() {
        short[] high = Tone.sine(6000, -6, Duration.ofMillis(500), 16000);
        short[] narrow = Resampler.convertAll(high, 16000, 8000);
        assertThat(new ToneDetector(8000).loudness(narrow, 200, 3800)).isLessThan(-50);
    }

    @Test
    void aStreamMayBeCutAnywhere() {
        short[] wide = Tone.sine(800, -10, Duration.ofMillis(100), 16000);
        short[] whole = new short[800];
        Resampler.halving().convert(wide, wide.length, whole);
        Resampler pieces = Resampler.halving();
        short[] joined = new short[800];
        int written = 0;
        for (int from = 0; from < wide.length; from += 7) {
            short[] piece = Arrays.copyOfRange(wide, from, Math.min(from + 7, wide.length));
            short[] out = new short[4];
            int count = pieces.convert(piece, piece.length, out);
            System.arraycopy(out, 0, joined, written, count);
            written += count;
        }
        assertThat(written).isEqualTo(800);
        assertThat(Arrays.mismatch(joined, whole)).isEqualTo(-1);
    }

    /** Silence, tones soft and clipping, and noise: every branch of the coder. */
    private static short[] testSound() {
        Random random = new Random(42);
        short[] noise = new short[32000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (short) (i < 16000 ? random.nextGaussian() * 3000 : random.nextInt(65536));
        }
        return Tone.sequence(
                Tone.silence(Duration.ofMillis(200), 16000),
                Tone.sine(440, -40, Duration.ofMillis(500), 16000),
                Tone.dual(700, 5200, 0, Duration.ofMillis(500), 16000),
                noise,
                Tone.sine(7000, -3, Duration.ofMillis(300), 16000),
                Tone.silence(Duration.ofMillis(200), 16000));
    }

    /** Where the sound is too loud to be told in 16 bits, that library wraps around; the recommendation saturates. */
    private static void assertSameUnlessSaturated(short[] samples, short[] expected) {
        assertThat(samples).hasSameSizeAs(expected);
        for (int i = 0; i < samples.length; i++) {
            boolean saturated = samples[i] == Short.MAX_VALUE || samples[i] == Short.MIN_VALUE;
            if (samples[i] != expected[i] && !saturated) {
                throw new AssertionError("sample " + i + " is " + samples[i] + ", not " + expected[i]);
            }
        }
    }

    private static long checksum(byte[] octets) {
        CRC32 crc = new CRC32();
        crc.update(octets);
        return crc.getValue();
    }

    private static long checksum(short[] samples) {
        byte[] octets = new byte[samples.length * 2];
        for (int i = 0; i < samples.length; i++) {
            octets[2 * i] = (byte) samples[i];
            octets[2 * i + 1] = (byte) (samples[i] >> 8);
        }
        return checksum(octets);
    }

    /** The G.722 of an independent library. */
    @SuppressWarnings("restricted")
    private static final class Spandsp {
        private final Arena arena;
        private final SymbolLookup symbols;

        Spandsp(Path library, Arena arena) {
            this.arena = arena;
            this.symbols = SymbolLookup.libraryLookup(library, arena);
        }

        byte[] encode(short[] samples) throws Throwable {
            MemorySegment in = arena.allocateFrom(ValueLayout.JAVA_SHORT, samples);
            MemorySegment out = arena.allocate(samples.length);
            int length = call("g722_encode", out, in, samples.length);
            return out.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE);
        }

        short[] decode(byte[] payload) throws Throwable {
            MemorySegment in = arena.allocateFrom(ValueLayout.JAVA_BYTE, payload);
            MemorySegment out = arena.allocate(payload.length * 4L, 2);
            int length = call("g722_decode", out, in, payload.length);
            return out.asSlice(0, length * 2L).toArray(ValueLayout.JAVA_SHORT);
        }

        private int call(String function, MemorySegment out, MemorySegment in, int length) throws Throwable {
            FunctionDescriptor init = FunctionDescriptor.of(
                    ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
            FunctionDescriptor work = FunctionDescriptor.of(
                    ValueLayout.JAVA_INT,
                    ValueLayout.ADDRESS,
                    ValueLayout.ADDRESS,
                    ValueLayout.ADDRESS,
                    ValueLayout.JAVA_INT);
            Linker linker = Linker.nativeLinker();
            MemorySegment state = (MemorySegment) linker.downcallHandle(symbols.findOrThrow(function + "_init"), init)
                    .invokeExact(MemorySegment.NULL, 64000, 0);
            return (int)
                    linker.downcallHandle(symbols.findOrThrow(function), work).invokeExact(state, out, in, length);
        }
    }
}
