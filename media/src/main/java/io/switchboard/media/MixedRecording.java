package io.switchboard.media;

import java.util.concurrent.CompletionStage;

/**
 * A recording of several parties of one group, mixed to one mono WAV file of 16-bit sound at 8 kHz. It is as long as it
 * ran, to within 20 ms: what did not arrive is silence. A party that is recorded goes on with whatever else it does.
 * After a crash {@link io.switchboard.media.file.SpoolSalvage} recovers all but the last second. Any thread; commands of
 * one thread act in order, and none does anything after the end.
 */
public interface MixedRecording {

    /** The rate of the file in Hz. */
    int SAMPLE_RATE = 8000;

    /**
     * Records what this party says, too, from now on.
     *
     * @throws IllegalArgumentException if the port belongs to another group
     */
    void add(MediaPort port);

    /** Leaves out from now on what this party says. */
    void remove(MediaPort port);

    /** Leaves out everything until {@link #resume}; the file is joined there. */
    void pause();

    /** Goes on where it paused. */
    void resume();

    /** Ends it. */
    void stop();

    /**
     * Completes when the file is closed and on disk, never exceptionally and never on the media loop. The reasons are stopped,
     * maximum length ({@link RecordingOptions#LONGEST}), closed port (the group was closed) and failed.
     */
    CompletionStage<RecordingEnd> end();
}
