package io.switchboard.media;

import java.util.concurrent.CompletionStage;

/** A recording in progress. */
public interface Recording {

    /** Completes when the file is closed and on disk, never exceptionally and never on the media loop. */
    CompletionStage<RecordingEnd> end();

    /** Ends it; what was received until now is in the file. */
    void stop();

    /**
     * Waits for the end; for virtual threads.
     *
     * @throws InterruptedException if the waiting thread is interrupted; the recording goes on
     */
    RecordingEnd await() throws InterruptedException;
}
