package io.switchboard.calls;

import io.switchboard.calls.dial.AcceptPrompt;
import io.switchboard.calls.leg.Party;
import io.switchboard.calls.mailbox.Mailbox;
import io.switchboard.media.AudioClip;
import io.switchboard.media.PlayEnd;
import io.switchboard.media.PlayOptions;
import io.switchboard.media.Playback;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a callee goes through between its answer and being connected: the question whether it takes the call (section
 * 21.4 of the specification), and the announcement (question Q8). Belongs to the call's thread.
 */
final class Screening {
    private static final Duration BETWEEN_PROMPTS = Duration.ofSeconds(2);

    private final Party callee;
    private final Mailbox mailbox;
    private @Nullable Playback playback;
    private Mailbox.@Nullable Timer patience;

    Screening(Party callee, Mailbox mailbox) {
        this.callee = callee;
        this.mailbox = mailbox;
    }

    /** Asks until {@link #stop}; tells when patience is over. */
    void ask(AcceptPrompt prompt, Runnable tooLate) {
        AudioClip withPause = prompt.clip().then(AudioClip.silence(BETWEEN_PROMPTS));
        playback = callee.port().play(withPause, PlayOptions.REPEATED);
        patience = mailbox.after(prompt.patience(), tooLate);
    }

    /** Plays the announcement; tells when it has ended, and whether it was heard to its end. */
    void announce(AudioClip clip, Consumer<Boolean> ended) {
        stop();
        Playback announcement = callee.port().play(clip, PlayOptions.ONCE);
        playback = announcement;
        announcement
                .end()
                .thenAccept(end -> mailbox.post(() -> {
                    if (announcement.equals(playback)) {
                        playback = null;
                        ended.accept(end instanceof PlayEnd.Finished);
                    }
                }));
    }

    /** Says nothing more; nothing is told any more. */
    void stop() {
        if (patience != null) {
            patience.cancel();
            patience = null;
        }
        Playback running = playback;
        playback = null;
        if (running != null) {
            running.stop();
        }
    }
}
