package io.switchboard.directory.history;

/** What became of a call. */
public enum Outcome {
    ANSWERED,
    VOICEMAIL,
    NO_ANSWER,
    BUSY,
    DECLINED,
    /** The caller hung up first. */
    CANCELLED,
    /** No phone was there to ring. */
    UNREACHABLE,
    FAILED,
    /** The server stopped during the call. */
    CUT_BY_RESTART
}
