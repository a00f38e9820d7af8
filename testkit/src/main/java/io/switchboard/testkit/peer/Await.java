package io.switchboard.testkit.peer;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for a condition of another process or thread, with a deadline and a message that explains a failure. */
public final class Await {

    private static final Duration PAUSE = Duration.ofMillis(20);

    private Await() {}

    /** Returns as soon as the condition holds; fails with the description after the time given. */
    public static void until(Duration within, Supplier<String> description, BooleanSupplier condition) {
        value(within, description, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /** Returns the value as soon as there is one; fails with the description after the time given. */
    public static <T> T value(Duration within, Supplier<String> description, Supplier<Optional<T>> source) {
        long deadline = System.nanoTime() + within.toNanos();
        while (true) {
            Optional<T> value = source.get();
            if (value.isPresent()) {
                return value.get();
            }
            if (System.nanoTime() > deadline) {
                throw new PeerException("after " + within + " still waiting: " + description.get());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
