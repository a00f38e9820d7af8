package io.switchboard.testkit.phone;

import io.switchboard.sip.message.ReasonValue;
import java.util.Optional;

/**
 * How a call of a phone ended.
 *
 * @param what refused, cancelled, hung up by whom, or lost
 * @param status the final status of a refused call, else 0
 * @param reason the first Reason header of the CANCEL, BYE or final response, if there was one
 * @param warning the Warning header of a refused call as text, if there was one
 */
public record PhoneCallEnd(What what, int status, Optional<ReasonValue> reason, Optional<String> warning) {
    /** Kinds of ends. */
    public enum What {
        /** The INVITE got a final response above 299. */
        REFUSED,
        /** An incoming call was cancelled before it was answered, or we cancelled ours. */
        CANCELLED,
        /** The other side sent BYE. */
        REMOTE_HUNG_UP,
        /** We sent BYE. */
        HUNG_UP,
        /** Anything else: no answer, no ACK, no connection. */
        LOST
    }

    static PhoneCallEnd of(What what) {
        return new PhoneCallEnd(what, 0, Optional.empty(), Optional.empty());
    }
}
