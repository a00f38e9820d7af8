package io.switchboard.sip.useragent;

import io.switchboard.sip.transaction.TransactionTimer;
import io.switchboard.sip.transport.SignallingLoop;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The at most two timers of a transaction: one that repeats messages, one that ends a state. Belongs to one loop. */
final class TransactionTimers {

    private final SignallingLoop loop;
    private final Consumer<TransactionTimer> fired;
    private SignallingLoop.@Nullable ScheduledTask repeating;
    private SignallingLoop.@Nullable ScheduledTask ending;

    TransactionTimers(SignallingLoop loop, Consumer<TransactionTimer> fired) {
        this.loop = loop;
        this.fired = fired;
    }

    void start(TransactionTimer timer, long milliseconds) {
        SignallingLoop.ScheduledTask task = loop.schedule(milliseconds, () -> fired.accept(timer));
        if (timer.isRepeating()) {
            cancel(repeating);
            repeating = task;
        } else {
            cancel(ending);
            ending = task;
        }
    }

    void stop() {
        cancel(repeating);
        cancel(ending);
        repeating = null;
        ending = null;
    }

    private static void cancel(SignallingLoop.@Nullable ScheduledTask task) {
        if (task != null) {
            task.cancel();
        }
    }
}
