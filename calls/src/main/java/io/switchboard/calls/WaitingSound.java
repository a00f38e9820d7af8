package io.switchboard.calls;

import io.switchboard.calls.leg.Party;
import io.switchboard.calls.mailbox.Mailbox;
import io.switchboard.media.AudioClip;
import io.switchboard.media.PlayOptions;
import io.switchboard.media.Playback;
import java.util.HashMap;
import java.util.Map;

/** What parties hear from us while others decide about them, one sound each. Belongs to the call's thread. */
final class WaitingSound {
    private final Mailbox mailbox;
    private final Map<LegId, Playback> playing = new HashMap<>();

    WaitingSound(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** Plays a clip; tells when it has ended by itself, or could not be played. */
    void playOnce(Party party, AudioClip clip, Runnable ended) {
        Playback playback = party.port().play(clip, PlayOptions.ONCE);
        playing.put(party.leg(), playback);
        playback.end()
                .thenAccept(end -> mailbox.post(() -> {
                    if (playing.remove(party.leg(), playback)) {
                        ended.run();
                    }
                }));
    }

    /** Plays a clip again and again. */
    void repeat(Party party, AudioClip clip) {
        playing.put(party.leg(), party.port().play(clip, PlayOptions.REPEATED));
    }

    /** This party hears nothing from us any more. */
    void stop(Party party) {
        Playback playback = playing.remove(party.leg());
        if (playback != null) {
            playback.stop();
        }
    }

    /** Nobody does. */
    void stop() {
        playing.values().forEach(Playback::stop);
        playing.clear();
    }
}
