package io.switchboard.routing.call;

import io.switchboard.calls.CallEnd;
import io.switchboard.calls.CallEndCause;
import io.switchboard.calls.Side;
import io.switchboard.directory.contactmethod.UnavailableReason;
import io.switchboard.directory.history.Outcome;

/** Reads why nobody took a call as contact methods tell reasons apart (specification section 21.5). */
final class UnavailableReasons {

    private UnavailableReasons() {}

    /** Who declines is there and does not want to talk now, as one who is busy; a fault leaves nobody to reach. */
    static UnavailableReason of(io.switchboard.calls.dial.UnavailableReason dialled) {
        return switch (dialled) {
            case BUSY, DECLINED -> UnavailableReason.BUSY;
            case NO_ANSWER -> UnavailableReason.NO_ANSWER;
            case OFFLINE, FAILED -> UnavailableReason.OFFLINE;
        };
    }

    /** How a call ends that was not even tried for this reason. */
    static CallEnd endOf(UnavailableReason reason) {
        return switch (reason) {
            case BUSY -> CallEnd.of(CallEndCause.BUSY, Side.CALLEE);
            case NO_ANSWER -> CallEnd.of(CallEndCause.NO_ANSWER, Side.CALLEE);
            case OFFLINE, OUT_OF_HOURS -> CallEnd.of(CallEndCause.OFFLINE, Side.CALLEE);
        };
    }

    /** What the history calls a call that ends so. */
    static Outcome outcomeOf(UnavailableReason reason) {
        return switch (reason) {
            case BUSY -> Outcome.BUSY;
            case NO_ANSWER -> Outcome.NO_ANSWER;
            case OFFLINE, OUT_OF_HOURS -> Outcome.UNREACHABLE;
        };
    }
}
