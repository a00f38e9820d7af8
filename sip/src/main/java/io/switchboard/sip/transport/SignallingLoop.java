package io.switchboard.sip.transport;

import java.util.concurrent.Executor;

/** One thread of execution that owns transactions and dialogs, with its timers. In tests its time is virtual. */
public interface SignallingLoop extends Executor {

    /** Runs a task on this loop, after what is queued. From any thread. */
    @Override
    void execute(Runnable task);

    /** Whether the calling thread is this loop's. */
    boolean isCurrent();

    /** Runs a task on this loop after a pause. */
    ScheduledTask schedule(long milliseconds, Runnable task);

    /** A task that waits for its time. */
    @FunctionalInterface
    interface ScheduledTask {

        /** Makes sure the task does not run any more, when called on its loop. */
        void cancel();
    }
}
