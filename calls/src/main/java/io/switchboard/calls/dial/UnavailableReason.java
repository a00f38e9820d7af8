package io.switchboard.calls.dial;

import io.switchboard.calls.CallEndCause;

/** Why nobody could be reached, seen over all attempts. */
public enum UnavailableReason {
    /** Every device that could be reached was busy. */
    BUSY,
    /** It rang, and nobody answered in time. */
    NO_ANSWER,
    /** Somebody declined the call. */
    DECLINED,
    /** No device can be reached. */
    OFFLINE,
    /** Something went wrong on the way. */
    FAILED;

    /** The cause with which a call ends for this reason when nothing else is done with it. */
    public CallEndCause cause() {
        return switch (this) {
            case BUSY -> CallEndCause.BUSY;
            case NO_ANSWER -> CallEndCause.NO_ANSWER;
            case DECLINED -> CallEndCause.DECLINED;
            case OFFLINE -> CallEndCause.OFFLINE;
            case FAILED -> CallEndCause.FAILED;
        };
    }
}
