package io.switchboard.calls.event;

/** What a call is doing. */
public enum LiveCallState {
    /** Not answered yet. */
    RINGING,
    /** Two parties talk, or the caller hears us. */
    TALKING,
    /** A party put the other on hold. */
    HELD,
    /** The caller leaves a message. */
    VOICEMAIL
}
