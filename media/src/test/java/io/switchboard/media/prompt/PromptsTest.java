package io.switchboard.media.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.media.AudioClip;
import io.switchboard.media.tone.ToneDetector;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PromptsTest {

    @ParameterizedTest
    @EnumSource(Prompt.class)
    void everyPromptIsSpokenLoudEnough(Prompt prompt) {
        AudioClip clip = Prompts.english().clip(prompt);
        assertThat(clip.duration()).isBetween(Duration.ofMillis(500), Duration.ofSeconds(8));
        short[] samples = samples(clip);
        assertThat(new ToneDetector(16000).loudness(samples, 0, samples.length)).isBetween(-35.0, -8.0);
    }

    @Test
    void digitsAreSpokenOneByOne() {
        Prompts prompts = Prompts.english();
        Duration one = prompts.digits("7").duration();
        assertThat(prompts.digits("7-7 7").duration()).isEqualTo(one.multipliedBy(3));
        assertThat(prompts.digits("").duration()).isZero();
    }

    @Test
    void theBeepIsOfOneKilohertz() {
        ToneDetector.Found found = new ToneDetector(16000).strongest(samples(Prompts.beep()));
        assertThat(found.frequency()).isBetween(998.0, 1002.0);
        assertThat(found.levelDb()).isBetween(-13.0, -11.0);
    }

    private static short[] samples(AudioClip clip) {
        short[] samples = new short[clip.length(16000)];
        clip.copy(16000, 0, samples, samples.length);
        return samples;
    }
}
