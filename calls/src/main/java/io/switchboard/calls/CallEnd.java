package io.switchboard.calls;

import java.util.Objects;

/**
 * How a call ended.
 *
 * @param cause why
 * @param side who did it
 * @param sipStatus the SIP status that refused the call, or 200 for a call that was answered and ended in order
 * @param q850 ITU-T Q.850 cause value
 */
public record CallEnd(CallEndCause cause, Side side, int sipStatus, int q850) {
    private static final int LOWEST_STATUS = 200;
    private static final int HIGHEST_STATUS = 699;

    /** Rejects a status that no final response can have. */
    public CallEnd {
        Objects.requireNonNull(cause, "cause is null");
        Objects.requireNonNull(side, "side is null");
        if (sipStatus < LOWEST_STATUS || sipStatus > HIGHEST_STATUS) {
            throw new IllegalArgumentException("Not a final SIP status: " + sipStatus);
        }
    }

    /** An end with the status and Q.850 cause that fit the cause best. */
    public static CallEnd of(CallEndCause cause, Side side) {
        return new CallEnd(cause, side, cause.sipStatus(), cause.q850());
    }

    /** The same end, told to the caller with another SIP status. */
    public CallEnd withSipStatus(int status) {
        return new CallEnd(cause, side, status, q850);
    }
}
