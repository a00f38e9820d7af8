package io.switchboard.calls.negotiation;

import io.switchboard.sip.sdp.SessionDescription;
import java.util.Objects;

/**
 * An offer that can be answered.
 *
 * @param description the offer as it came: the answer follows its media lines one by one
 * @param audio what its audio stream says
 */
public record OfferedSession(SessionDescription description, RemoteAudio audio) {
    /** Rejects absent components. */
    public OfferedSession {
        Objects.requireNonNull(description, "description is null");
        Objects.requireNonNull(audio, "audio is null");
    }
}
