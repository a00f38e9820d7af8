package io.switchboard.media;

import java.nio.file.Path;
import java.time.Duration;

/**
 * A finished recording. The file is complete and on disk when this is told, unless the reason is {@link Reason.Failed}.
 *
 * @param duration its length
 * @param reason why it ended
 * @param file the WAV file
 */
public record RecordingEnd(Duration duration, Reason reason, Path file) {

    /** Why a recording ended. */
    public sealed interface Reason {

        /** It was stopped, or another recording took its place. */
        record Stopped() implements Reason {}

        /** It reached its maximum length. */
        record MaximumLength() implements Reason {}

        /** It was silent for too long. */
        record Silence() implements Reason {}

        /** The remote party pressed a digit that ends it. */
        record Digit(char digit) implements Reason {}

        /** The port was closed. */
        record PortClosed() implements Reason {}

        /**
         * The file could not be written; what was written before may be salvaged.
         *
         * @param message for the log
         */
        record Failed(String message) implements Reason {}
    }
}
