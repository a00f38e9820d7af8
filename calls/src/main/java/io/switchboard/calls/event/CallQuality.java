package io.switchboard.calls.event;

import io.switchboard.media.MediaStatistics;
import java.util.Optional;

/**
 * How the sound of a call arrives.
 *
 * @param caller the figures of the caller's side, once it has media
 * @param callee the figures of the connected callee's side
 */
public record CallQuality(Optional<MediaStatistics> caller, Optional<MediaStatistics> callee) {
    /** No media yet. */
    public static final CallQuality NONE = new CallQuality(Optional.empty(), Optional.empty());
}
