package io.switchboard.calls.leg;

import io.switchboard.media.MediaDirection;

/** Arithmetic of directions (RFC 3264 section 6.1). Pure. */
public final class Directions {
    private Directions() {}

    /** What we may still do of what we want when the other party allows this much, seen from that party. */
    public static MediaDirection within(MediaDirection ours, MediaDirection theirs) {
        return of(ours.sends() && theirs.receives(), ours.receives() && theirs.sends());
    }

    private static MediaDirection of(boolean sends, boolean receives) {
        if (sends) {
            return receives ? MediaDirection.SEND_RECEIVE : MediaDirection.SEND_ONLY;
        }
        return receives ? MediaDirection.RECEIVE_ONLY : MediaDirection.INACTIVE;
    }
}
