package io.switchboard.media;

/** Which way media flows (RFC 3264 section 5.1), always seen from the port itself, not from the remote party. */
public enum MediaDirection {
    SEND_RECEIVE(true, true),
    SEND_ONLY(true, false),
    RECEIVE_ONLY(false, true),
    INACTIVE(false, false);

    private final boolean sends;
    private final boolean receives;

    MediaDirection(boolean sends, boolean receives) {
        this.sends = sends;
        this.receives = receives;
    }

    /** Whether the port may send RTP. */
    public boolean sends() {
        return sends;
    }

    /** Whether the port accepts RTP. */
    public boolean receives() {
        return receives;
    }

    /** The same agreement seen from the other end. */
    public MediaDirection reversed() {
        return switch (this) {
            case SEND_RECEIVE -> SEND_RECEIVE;
            case SEND_ONLY -> RECEIVE_ONLY;
            case RECEIVE_ONLY -> SEND_ONLY;
            case INACTIVE -> INACTIVE;
        };
    }
}
