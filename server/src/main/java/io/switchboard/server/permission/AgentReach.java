package io.switchboard.server.permission;

/** What of a rule's address agents reach. */
public enum AgentReach {
    /** Nothing. */
    NOTHING,
    /** Everything: it belongs to nobody in particular. */
    SHARED,
    /** A list, narrowed to what belongs to their user. */
    OWN_LIST,
    /** A contact method, if it is their user's. */
    OWN_LINE,
    /** A call, if a line of their user takes part. */
    OWN_CALL
}
