package io.switchboard.calls.transfer;

/** How a call is transferred. */
public enum TransferKind {
    /** The transferor talks to the target first. */
    ATTENDED,
    /** The other party is connected with the target at once. */
    UNATTENDED
}
