package io.switchboard.media;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Completes futures away from the media loop, whose time is too precious for what others hang on to them. */
final class Completion {

    private Completion() {}

    static <T> void complete(CompletableFuture<T> future, T value) {
        Thread.startVirtualThread(() -> future.complete(value));
    }

    /** Waits for a future that never fails. */
    static <T> T await(CompletableFuture<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("an end that cannot fail has failed", e);
        }
    }
}
