package io.switchboard.calls.dial;

/** What came of one leg to one destination. */
public enum LegResult {
    /** The callee answered and was connected. */
    ANSWERED,
    /** 486 or 600. */
    BUSY,
    /** 603 or 607. */
    DECLINED,
    /** Nobody answered while the bar lasted, or 408 and 480 after it had rung. */
    NO_ANSWER,
    /** Not reachable: no connection, no reply at all, or 404, 410, 480 without ringing from a phone. */
    OFFLINE,
    /** The callee shares no codec or media transport with the caller. */
    INCOMPATIBLE,
    /** Any other failure. */
    FAILED,
    /** Another leg answered first. */
    ANSWERED_ELSEWHERE,
    /** The caller gave up. */
    CALLER_GONE,
    /** Not tried: the call had as many legs as a call may have. */
    LIMIT
}
