package io.switchboard.calls;

import io.switchboard.calls.leg.Party;
import io.switchboard.calls.mailbox.Mailbox;
import io.switchboard.calls.transfer.CodeRecognition;
import io.switchboard.calls.transfer.Feature;
import io.switchboard.calls.transfer.PartyFeatures;
import io.switchboard.media.AudioClip;
import io.switchboard.media.PlayOptions;
import io.switchboard.media.prompt.ProgressTones;

/** Finds feature codes among the keys of one party and does what they ask for. Belongs to the call's thread. */
final class PartyKeys {
    private final Party owner;
    private final Mailbox mailbox;
    private final Recordings recordings;
    private final CodeRecognition codes;

    PartyKeys(PartyFeatures features, Party owner, Mailbox mailbox, Recordings recordings) {
        this.owner = owner;
        this.mailbox = mailbox;
        this.recordings = recordings;
        this.codes = new CodeRecognition(features.codes());
    }

    /** The party pressed a key. */
    void pressed(char key) {
        codes.press(key, mailbox.elapsed()).ifPresent(this::asked);
    }

    private void asked(Feature feature) {
        switch (feature) {
            case RECORD_ON_DEMAND -> recordings.toggle(owner).ifPresent(this::tellRecording);
            case ATTENDED_TRANSFER, UNATTENDED_TRANSFER, RETURN -> {}
        }
    }

    /** The presser alone hears what its recording does now. */
    private void tellRecording(boolean running) {
        AudioClip tone = running ? ProgressTones.recording() : ProgressTones.recordingPaused();
        owner.port().play(tone, PlayOptions.ONCE);
    }
}
