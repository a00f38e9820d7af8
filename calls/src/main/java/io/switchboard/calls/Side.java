package io.switchboard.calls;

/** Who ended a call, or made it fail. */
public enum Side {
    /** The party that made the call. */
    CALLER,
    /** The party that was called. */
    CALLEE,
    /** The phone system: a limit, a rule, an operator, a shutdown. */
    US,
    /** A carrier between us and the party. */
    CARRIER,
    /** Nobody can tell, for instance after a crash. */
    UNKNOWN
}
