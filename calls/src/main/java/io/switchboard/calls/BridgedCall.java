package io.switchboard.calls;

import io.switchboard.calls.dial.DialTarget;
import io.switchboard.calls.dial.LegAttempt;
import io.switchboard.calls.recording.PartyRecording;
import io.switchboard.calls.transfer.PartyFeatures;
import java.util.List;

/** Two parties who talk to each other. For the handler of the call, on the call's thread only. */
public interface BridgedCall {
    /** The callee's leg. */
    LegId leg();

    /** The target that answered. */
    DialTarget target();

    /** Every leg that was tried on the way, the answered one among them. */
    List<LegAttempt> attempts();

    /**
     * Records the conversation in the name of one party, from now on or on demand. Replaces nothing: a second recording of
     * the same party is refused with an {@link IllegalStateException}. Returns at once.
     */
    void record(PartyRecording recording);

    /**
     * Lets a party transfer and record with keys from now on, while {@link #await()} waits. Ends when the party leaves the
     * call. Returns at once.
     */
    void allow(PartyFeatures features);

    /**
     * Waits until the call has ended for both sides: either party hung up or vanished, the longest duration was
     * reached, or the engine ended it. Hold, resume, changes of the session and transfers are handled meanwhile. Every recording has
     * been told to be finished when this returns.
     */
    CallEnd await() throws InterruptedException;
}
