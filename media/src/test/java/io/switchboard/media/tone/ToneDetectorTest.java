package io.switchboard.media.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToneDetectorTest {

    @ParameterizedTest
    @CsvSource({"440, -10, 8000", "1234, -30, 8000", "3400, 0, 8000", "6000, -20, 16000"})
    void findsFrequencyAndLevel(double frequency, double level, int sampleRate) {
        short[] tone = Tone.sine(frequency, level, Duration.ofMillis(500), sampleRate);
        ToneDetector.Found found = new ToneDetector(sampleRate).strongest(tone);
        assertThat(found.frequency()).isCloseTo(frequency, offset(1.5));
        assertThat(found.levelDb()).isCloseTo(level, offset(0.5));
    }

    @Test
    void tellsTonesApart() {
        ToneDetector detector = new ToneDetector(8000);
        short[] both = Tone.dual(697, 1209, -12, Duration.ofMillis(200), 8000);
        assertThat(detector.level(both, 697)).isCloseTo(-12, offset(0.7));
        assertThat(detector.level(both, 1209)).isCloseTo(-12, offset(0.7));
        assertThat(detector.level(both, 941)).isLessThan(-50);
        assertThat(detector.level(Tone.silence(Duration.ofMillis(200), 8000), 697))
                .isEqualTo(-120);
    }

    @Test
    void measuresHowLongAToneLasts() {
        short[] cadence = Tone.sequence(
                Tone.sine(400, -10, Duration.ofMillis(300), 8000),
                Tone.silence(Duration.ofMillis(200), 8000),
                Tone.sine(400, -10, Duration.ofMillis(600), 8000));
        assertThat(cadence).hasSize(8800);
        assertThat(new ToneDetector(8000).longestRun(cadence, 400, -20)).isBetween(4640, 4960);
        assertThat(new ToneDetector(8000).longestRun(cadence, 900, -20)).isZero();
    }
}
