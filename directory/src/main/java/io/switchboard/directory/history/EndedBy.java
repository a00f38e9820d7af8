package io.switchboard.directory.history;

/** Who ended a call. */
public enum EndedBy {
    CALLER,
    CALLEE,
    SYSTEM,
    CARRIER
}
