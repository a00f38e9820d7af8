package io.switchboard.calls.leg;

import io.switchboard.media.MediaDirection;
import io.switchboard.sip.sdp.Direction;

/** Arithmetic of directions (RFC 3264 section 6.1). Pure. */
final class Directions {
    private Directions() {}

    /** What we may still do of what we want when the other party allows this much, seen from that party. */
    static Direction within(Direction ours, Direction theirs) {
        return ours.and(theirs.reversed());
    }

    /** The same in the words of media. */
    static MediaDirection ofPort(Direction direction) {
        return switch (direction) {
            case SEND_RECEIVE -> MediaDirection.SEND_RECEIVE;
            case SEND_ONLY -> MediaDirection.SEND_ONLY;
            case RECEIVE_ONLY -> MediaDirection.RECEIVE_ONLY;
            case INACTIVE -> MediaDirection.INACTIVE;
        };
    }
}
