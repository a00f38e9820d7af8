package io.switchboard.calls;

import io.switchboard.media.RecordingOptions;
import java.nio.file.Path;
import java.util.Objects;

/**
 * What to record from the caller.
 *
 * @param spool the WAV file to write; it must not exist yet
 * @param options when the recording ends by itself
 */
public record RecordingRequest(Path spool, RecordingOptions options) {
    /** Rejects absent components. */
    public RecordingRequest {
        Objects.requireNonNull(spool, "spool is null");
        Objects.requireNonNull(options, "options is null");
    }
}
