package io.switchboard.routing.decision;

/** Why a call is refused, with the SIP status that says so (specification section 11). */
public enum Refusal {
    /** The called number is none of the account's. */
    UNKNOWN_NUMBER(404),
    /** The called number is switched off. */
    NUMBER_DISABLED(403),
    /** The called number is bound to nothing. */
    NOT_CONFIGURED(404),
    /** There is no such internal number. */
    UNKNOWN_INTERNAL_NUMBER(404),
    /** What was dialled is no number. */
    NOT_A_NUMBER(404),
    /** The calling SIP account is not there any more. */
    CALLER_UNKNOWN(403),
    /** The user of the calling line is not active. */
    CALLER_INACTIVE(403),
    /** The user of the calling line may not call that number. */
    EXTERNAL_CALLS_NOT_PERMITTED(403),
    /** The calling SIP account may not call outside. */
    EXTERNAL_CALLS_NOT_ENABLED(403),
    /** The calling SIP account has no number to show outside. */
    NO_CALLER_ID(403),
    /** No route for emergency calls is set up. */
    EMERGENCY_NOT_ROUTED(403),
    /** No trunk takes calls to the outside. */
    NO_TRUNK(503);

    private final int sipStatus;

    Refusal(int sipStatus) {
        this.sipStatus = sipStatus;
    }

    /** The final status of the refusal. */
    public int sipStatus() {
        return sipStatus;
    }
}
