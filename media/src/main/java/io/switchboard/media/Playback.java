package io.switchboard.media;

import java.util.concurrent.CompletionStage;

/**
 * A clip on its way to a remote party. Waits for {@link MediaPort#remote} if that was not called yet; while the
 * direction forbids sending, time passes unheard.
 */
public interface Playback {

    /** Completes when it has ended, never exceptionally and never on the media loop. */
    CompletionStage<PlayEnd> end();

    /** Ends it within 20 ms. */
    void stop();

    /**
     * Waits for the end; for virtual threads.
     *
     * @throws InterruptedException if the waiting thread is interrupted; the playback goes on
     */
    PlayEnd await() throws InterruptedException;
}
