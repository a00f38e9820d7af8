package io.switchboard.delivery.file;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What a delivery needs to know of recorded sound, in its own words; the server gives it the encoder of the media room.
 * Blocking; may be called by several threads at once.
 */
public interface RecordingEncoder {

    /**
     * The length of a spooled recording. Makes a recording whose writer died readable first, as far as it was written.
     *
     * @return zero when the file holds no sound
     */
    Duration length(Path recording) throws EncodingFailed;

    /** Writes the recording as an MP3 file for speech, replacing a file that is there. */
    void encode(Path recording, Path mp3) throws EncodingFailed;

    /** The sound cannot be read or written; the message says why in plain words. */
    final class EncodingFailed extends Exception {

        private static final long serialVersionUID = 1L;

        public EncodingFailed(String message, Throwable cause) {
            super(message, cause);
        }

        public EncodingFailed(String message) {
            super(message);
        }
    }
}
