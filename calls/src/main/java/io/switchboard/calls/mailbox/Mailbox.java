package io.switchboard.calls.mailbox;

import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Signals and timers of one owner thread. {@link #post} and {@link #offer} may be called from any thread; everything
 * else belongs to the owner, which runs what has come while it waits in {@link #runUntil}.
 */
public final class Mailbox {
    /** Keeps a signal from slipping in between the owner's last look and its leaving. */
    private final ReentrantLock closing = new ReentrantLock();

    private final LinkedBlockingQueue<Runnable> signals = new LinkedBlockingQueue<>();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>(
            Comparator.comparingLong((Timer timer) -> timer.due).thenComparingLong(timer -> timer.sequence));
    private final int capacity;
    private final LongSupplier nanoTime;
    private final Runnable dropped;
    private final long origin;
    private long timersMade;
    private boolean closed;

    /**
     * An empty mailbox.
     *
     * @param capacity how many signals wait at most before {@link #offer} drops more
     * @param nanoTime a monotonic time in nanoseconds, as {@link System#nanoTime()}
     * @param dropped told, on the offering thread, that a signal was dropped
     */
    public Mailbox(int capacity, LongSupplier nanoTime, Runnable dropped) {
        this.capacity = capacity;
        this.nanoTime = Objects.requireNonNull(nanoTime, "nanoTime is null");
        this.dropped = Objects.requireNonNull(dropped, "dropped is null");
        this.origin = nanoTime.getAsLong();
    }

    /** Adds a signal that must not be lost. Only for what happens a bounded number of times. */
    public void post(Runnable signal) {
        if (!added(signal)) {
            signal.run();
        }
    }

    /** Adds a signal that a remote party can repeat at will; drops it and says false when too many wait. */
    public boolean offer(Runnable signal) {
        // The size may be passed by a few when several threads offer at once, which is as good a limit.
        if (signals.size() >= capacity) {
            dropped.run();
            return false;
        }
        return added(signal);
    }

    /**
     * The owner leaves: what has come runs now, what is posted later runs on the thread that posts it, one at a time for
     * all that matters then, which is to hang up what came too late.
     */
    public void close() {
        closing.lock();
        try {
            closed = true;
        } finally {
            closing.unlock();
        }
        runPending();
        timers.clear();
    }

    private boolean added(Runnable signal) {
        closing.lock();
        try {
            return !closed && signals.add(signal);
        } finally {
            closing.unlock();
        }
    }

    /** The time since the mailbox was made, never going back. */
    public Duration elapsed() {
        return Duration.ofNanos(nanoTime.getAsLong() - origin);
    }

    /** Runs an action on the owner after this much time, unless it is cancelled. */
    public Timer after(Duration delay, Runnable action) {
        Timer timer = new Timer(elapsed().plus(delay).toNanos(), timersMade++, action);
        timers.add(timer);
        return timer;
    }

    /** Runs signals and timers, in the order in which they come, until the condition holds. */
    public void runUntil(BooleanSupplier done) throws InterruptedException {
        while (!done.getAsBoolean()) {
            Runnable next = next();
            if (next != null) {
                next.run();
            }
        }
    }

    /** Runs what has come and is due, without waiting. */
    public void runPending() {
        runDueTimers();
        for (Runnable signal = signals.poll(); signal != null; signal = signals.poll()) {
            signal.run();
        }
    }

    private @Nullable Runnable next() throws InterruptedException {
        Timer first = timers.peek();
        if (first == null) {
            return signals.take();
        }
        long wait = first.due - elapsed().toNanos();
        if (wait <= 0) {
            timers.remove();
            return first.action;
        }
        return signals.poll(wait, TimeUnit.NANOSECONDS);
    }

    private void runDueTimers() {
        Timer first = timers.peek();
        while (first != null && first.due <= elapsed().toNanos()) {
            timers.remove();
            first.action.run();
            first = timers.peek();
        }
    }

    /** An action to come. Belongs to the owner of the mailbox. */
    public final class Timer {
        private final long due;
        private final long sequence;
        private final Runnable action;

        private Timer(long due, long sequence, Runnable action) {
            this.due = due;
            this.sequence = sequence;
            this.action = action;
        }

        /** Forgets the action; does nothing when it has run. */
        public void cancel() {
            timers.remove(this);
        }
    }
}
