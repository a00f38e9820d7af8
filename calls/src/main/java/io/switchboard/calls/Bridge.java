package io.switchboard.calls;

import io.switchboard.calls.dial.DialTarget;
import io.switchboard.calls.dial.LegAttempt;
import io.switchboard.calls.recording.PartyRecording;
import io.switchboard.calls.transfer.PartyFeatures;
import java.util.List;

/** What a handler holds of two parties who talk; the conversation itself belongs to the call's session. */
record Bridge(LegId leg, DialTarget target, List<LegAttempt> attempts, Controls controls) implements BridgedCall {
    Bridge {
        attempts = List.copyOf(attempts);
    }

    @Override
    public void record(PartyRecording recording) {
        controls.record(recording);
    }

    @Override
    public void allow(PartyFeatures features) {
        controls.allow(features);
    }

    @Override
    public CallEnd await() throws InterruptedException {
        return controls.await();
    }

    /** What the session of the call does for it, on the call's thread. */
    interface Controls {
        void record(PartyRecording recording);

        void allow(PartyFeatures features);

        CallEnd await() throws InterruptedException;
    }
}
