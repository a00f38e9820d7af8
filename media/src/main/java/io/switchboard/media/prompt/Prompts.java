package io.switchboard.media.prompt;

import io.switchboard.media.AudioClip;
import io.switchboard.media.MediaException;
import io.switchboard.media.tone.Tone;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The prompts of one language, loaded into memory. Immutable. */
public final class Prompts {

    private static final Duration BETWEEN_DIGITS = Duration.ofMillis(120);
    private static final AudioClip BEEP = AudioClip.of(Tone.beep(16000), 16000);

    private final Map<Prompt, AudioClip> prompts;
    private final Map<Character, AudioClip> digits;

    private Prompts(Map<Prompt, AudioClip> prompts, Map<Character, AudioClip> digits) {
        this.prompts = prompts;
        this.digits = digits;
    }

    /** The English prompts, which are always there. */
    public static Prompts english() {
        return English.PROMPTS;
    }

    /**
     * Loads the prompts of a language from the resources {@code prompts/LANGUAGE/*.wav}.
     *
     * @param language a folder name such as {@code en}
     * @throws MediaException if one is missing or not readable
     */
    public static Prompts load(String language) {
        Map<Prompt, AudioClip> prompts = new EnumMap<>(Prompt.class);
        for (Prompt prompt : Prompt.values()) {
            prompts.put(prompt, clip(language, prompt.resource()));
        }
        Map<Character, AudioClip> digits = new HashMap<>();
        for (char digit = '0'; digit <= '9'; digit++) {
            digits.put(digit, clip(language, "digit-" + digit));
        }
        return new Prompts(Map.copyOf(prompts), Map.copyOf(digits));
    }

    public AudioClip clip(Prompt prompt) {
        AudioClip clip = prompts.get(prompt);
        if (clip == null) {
            throw new IllegalStateException(prompt + " was not loaded");
        }
        return clip;
    }

    /** The digits of a number spoken one by one; other characters are skipped. */
    public AudioClip digits(String number) {
        AudioClip pause = AudioClip.silence(BETWEEN_DIGITS);
        return AudioClip.sequence(number.chars()
                .mapToObj(character -> digits.get((char) character))
                .filter(clip -> clip != null)
                .map(clip -> clip.then(pause))
                .toArray(AudioClip[]::new));
    }

    /** The tone after which one speaks. */
    public static AudioClip beep() {
        return BEEP;
    }

    private static AudioClip clip(String language, String name) {
        String resource = "/prompts/" + language + "/" + name + ".wav";
        try (InputStream in = Prompts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new MediaException("no prompt " + resource);
            }
            return AudioClip.ofWav(new BufferedInputStream(in));
        } catch (IOException e) {
            throw new MediaException("prompt " + resource + " cannot be read", e);
        }
    }

    private static final class English {
        private static final Prompts PROMPTS = load("en");
    }
}
