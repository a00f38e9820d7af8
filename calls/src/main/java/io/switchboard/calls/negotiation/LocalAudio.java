package io.switchboard.calls.negotiation;

import java.net.InetSocketAddress;
import java.util.Objects;

/**
 * Our end of one audio stream as written into session descriptions.
 *
 * @param rtp the advertised address and port for RTP; RTCP is on the next port
 * @param sessionId the session id of the {@code o=} line, the same for the life of the leg
 */
public record LocalAudio(InetSocketAddress rtp, long sessionId) {
    /** Rejects an address without a resolved host. */
    public LocalAudio {
        Objects.requireNonNull(rtp, "rtp is null");
        if (rtp.isUnresolved()) {
            throw new IllegalArgumentException("Unresolved address");
        }
    }
}
