package io.switchboard.calls;

import io.switchboard.calls.dial.DialTarget;
import io.switchboard.calls.dial.LegAttempt;
import io.switchboard.calls.recording.PartyRecording;
import io.switchboard.calls.transfer.PartyFeatures;
import java.util.List;

/** What a handler holds of two parties who talk; the conversation itself belongs to the call's session. */
record Bridge(LegId leg, DialTarget target, List<LegAttempt> attempts, EndWaiter waiter) implements BridgedCall {
    Bridge {
        attempts = List.copyOf(attempts);
    }

    @Override
    public CallEnd await() throws InterruptedException {
        return waiter.await();
    }

    @Override
    public void record(PartyRecording recording) {
        throw new UnsupportedOperationException("Conversations are not recorded yet");
    }

    @Override
    public void allow(PartyFeatures features) {
        throw new UnsupportedOperationException("Keys are not listened to yet");
    }

    /** Waits for the end of the call on its thread. */
    @FunctionalInterface
    interface EndWaiter {
        CallEnd await() throws InterruptedException;
    }
}
