package io.switchboard.calls;

import io.switchboard.calls.dial.DialTarget;
import io.switchboard.calls.dial.LegAttempt;
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

    /** Waits for the end of the call on its thread. */
    @FunctionalInterface
    interface EndWaiter {
        CallEnd await() throws InterruptedException;
    }
}
