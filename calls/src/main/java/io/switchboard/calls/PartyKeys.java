package io.switchboard.calls;

import io.switchboard.calls.leg.Party;
import io.switchboard.calls.mailbox.Mailbox;
import io.switchboard.calls.transfer.CodeRecognition;
import io.switchboard.calls.transfer.Feature;
import io.switchboard.calls.transfer.PartyFeatures;
import io.switchboard.calls.transfer.TransferInput;
import io.switchboard.calls.transfer.TransferKind;
import io.switchboard.media.AudioClip;
import io.switchboard.media.PlayOptions;
import io.switchboard.media.prompt.ProgressTones;
import java.util.function.BooleanSupplier;

/** Finds feature codes among the keys of one party and does what they ask for. Belongs to the call's thread. */
final class PartyKeys {
    private final Party owner;
    private final Mailbox mailbox;
    private final Recordings recordings;
    private final Transfer transfer;
    private final BooleanSupplier transferring;
    private final CodeRecognition codes;

    /**
     * Knows the codes of these features.
     *
     * @param transferring whether any party is transferring now
     */
    PartyKeys(
            PartyFeatures features,
            Party owner,
            Transfer transfer,
            BooleanSupplier transferring,
            Recordings recordings,
            Mailbox mailbox) {
        this.owner = owner;
        this.transfer = transfer;
        this.transferring = transferring;
        this.recordings = recordings;
        this.mailbox = mailbox;
        this.codes = new CodeRecognition(features.codes());
    }

    /** The party pressed a key. */
    void pressed(char key) {
        if (transfer.takesDigits()) {
            transfer.take(new TransferInput.KeyPressed(key));
        } else {
            codes.press(key, mailbox.elapsed()).ifPresent(this::asked);
        }
    }

    private void asked(Feature feature) {
        switch (feature) {
            case RECORD_ON_DEMAND -> recordings.toggle(owner).ifPresent(this::tellRecording);
            case ATTENDED_TRANSFER -> transfer(TransferKind.ATTENDED);
            case UNATTENDED_TRANSFER -> transfer(TransferKind.UNATTENDED);
            case RETURN -> transfer.take(new TransferInput.ReturnPressed());
        }
    }

    /** One party transfers at a time: whoever waits for it cannot. */
    private void transfer(TransferKind kind) {
        if (transfer.isUnderWay() || !transferring.getAsBoolean()) {
            transfer.asked(kind);
        }
    }

    /** The presser alone hears what its recording does now. */
    private void tellRecording(boolean running) {
        AudioClip tone = running ? ProgressTones.recording() : ProgressTones.recordingPaused();
        owner.port().play(tone, PlayOptions.ONCE);
    }
}
