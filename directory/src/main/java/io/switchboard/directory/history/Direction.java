package io.switchboard.directory.history;

/** Which way a call went, seen from the account. */
public enum Direction {
    INBOUND,
    OUTBOUND,
    INTERNAL
}
