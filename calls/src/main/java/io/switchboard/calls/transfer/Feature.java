package io.switchboard.calls.transfer;

/** What a party can ask for with a code while it talks. */
public enum Feature {
    /** Transfer after consulting. */
    ATTENDED_TRANSFER,
    /** Transfer at once. */
    UNATTENDED_TRANSFER,
    /** Start, pause or resume the party's recording. */
    RECORD_ON_DEMAND,
    /** While consulting: return to the party that waits. */
    RETURN
}
