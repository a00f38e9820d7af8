package io.switchboard.calls.dial;

import io.switchboard.media.AudioClip;
import io.switchboard.media.prompt.Prompt;
import io.switchboard.media.prompt.Prompts;
import java.time.Duration;
import java.util.Objects;

/**
 * Asks whoever answered to take the call with a key, so that a mobile's own voicemail cannot swallow it (specification
 * section 21.4). Until then the other legs ring on; without the key in time the leg counts as not answered.
 *
 * @param clip what is said, again and again with a pause, until it is decided
 * @param patience how long the key is waited for, from the answer
 */
public record AcceptPrompt(AudioClip clip, Duration patience) {
    /** The key that accepts. */
    public static final char KEY = '1';

    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(20);

    /** Rejects a patience that is not positive. */
    public AcceptPrompt {
        Objects.requireNonNull(clip, "clip is null");
        if (!patience.isPositive()) {
            throw new IllegalArgumentException("Patience is positive: " + patience);
        }
    }

    /** "You have a call. To accept it, press one." for up to 20 seconds. */
    public static AcceptPrompt of(Prompts prompts) {
        return new AcceptPrompt(prompts.clip(Prompt.ACCEPT_CALL), USUAL_PATIENCE);
    }
}
