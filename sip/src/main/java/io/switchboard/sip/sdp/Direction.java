package io.switchboard.sip.sdp;

import java.util.Optional;

/** Which way media flows, seen from whoever wrote the description (RFC 8866 section 6.7, RFC 3264 section 6.1). */
public enum Direction {
    SEND_RECEIVE("sendrecv"),
    SEND_ONLY("sendonly"),
    RECEIVE_ONLY("recvonly"),
    INACTIVE("inactive");

    private final String attribute;

    Direction(String attribute) {
        this.attribute = attribute;
    }

    /** The name of the attribute that says so. */
    public String attribute() {
        return attribute;
    }

    /** The direction of that attribute; empty if it is about something else. */
    public static Optional<Direction> of(String attribute) {
        return switch (attribute) {
            case "sendrecv" -> Optional.of(SEND_RECEIVE);
            case "sendonly" -> Optional.of(SEND_ONLY);
            case "recvonly" -> Optional.of(RECEIVE_ONLY);
            case "inactive" -> Optional.of(INACTIVE);
            default -> Optional.empty();
        };
    }

    /** Whether the writer sends. */
    public boolean sends() {
        return this == SEND_RECEIVE || this == SEND_ONLY;
    }

    /** Whether the writer wants to receive. */
    public boolean receives() {
        return this == SEND_RECEIVE || this == RECEIVE_ONLY;
    }

    /** The same flow seen from the other side. */
    public Direction reversed() {
        return of(receives(), sends());
    }

    /** What both allow. */
    public Direction and(Direction other) {
        return of(sends() && other.sends(), receives() && other.receives());
    }

    /** The direction of someone who does these. */
    public static Direction of(boolean sends, boolean receives) {
        if (sends) {
            return receives ? SEND_RECEIVE : SEND_ONLY;
        }
        return receives ? RECEIVE_ONLY : INACTIVE;
    }
}
