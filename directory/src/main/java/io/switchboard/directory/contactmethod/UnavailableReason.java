package io.switchboard.directory.contactmethod;

/** Why a contact method could not take a call (specification sections 4.1 and 21.5). */
public enum UnavailableReason {
    /** It is on the phone, or declined. */
    BUSY,
    /** It rang as long as it may. */
    NO_ANSWER,
    /** Nothing of it could be reached. */
    OFFLINE,
    /** Its owner's time schedule is closed. */
    OUT_OF_HOURS
}
