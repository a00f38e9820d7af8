package io.switchboard.calls.recording;

import io.switchboard.calls.Side;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A recording that has ended.
 *
 * @param party whose it was
 * @param file the WAV file, 8 kHz mono
 * @param length its length
 * @param parts of how many parts it was joined
 * @param fault why it is not complete, for instance a full disk; what was written before may be salvaged. Empty when
 *     all is well
 */
public record FinishedRecording(Side party, Path file, Duration length, int parts, Optional<String> fault) {
    /** Rejects absent components. */
    public FinishedRecording {
        Objects.requireNonNull(party, "party is null");
        Objects.requireNonNull(file, "file is null");
        Objects.requireNonNull(length, "length is null");
        Objects.requireNonNull(fault, "fault is null");
    }
}
