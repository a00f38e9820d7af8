package io.switchboard.routing.call;

import io.switchboard.calls.CallEnd;
import io.switchboard.directory.contactmethod.UnavailableReason;
import io.switchboard.routing.journal.Verdict;

/** What came of one contact method on the way of a call. */
sealed interface StageOutcome {

    /** The call was answered and has ended, or the caller has gone. */
    record Over() implements StageOutcome {}

    /**
     * Nobody took the call.
     *
     * @param reason why, as the contact method's settings tell reasons apart
     * @param verdict why, for people
     * @param end how the call ends when nothing else is done with it
     */
    record NotTaken(UnavailableReason reason, Verdict verdict, CallEnd end) implements StageOutcome {}
}
