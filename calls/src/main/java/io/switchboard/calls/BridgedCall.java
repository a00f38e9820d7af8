package io.switchboard.calls;

import io.switchboard.calls.dial.DialTarget;
import io.switchboard.calls.dial.LegAttempt;
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
     * Waits until the call has ended for both sides: either party hung up or vanished, the longest duration was
     * reached, or the engine ended it. Hold, resume and changes of the session are handled meanwhile.
     */
    CallEnd await() throws InterruptedException;
}
