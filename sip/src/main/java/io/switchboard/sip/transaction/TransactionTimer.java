package io.switchboard.sip.transaction;

/** The timers of RFC 3261 table 4 and RFC 6026, by the letters the RFCs gave them. */
public enum TransactionTimer {
    /** INVITE request repeated. */
    A(true),
    /** INVITE client gives up. */
    B(false),
    /** INVITE client waits for repeated final responses. */
    D(false),
    /** Non-INVITE request repeated. */
    E(true),
    /** Non-INVITE client gives up. */
    F(false),
    /** INVITE final response repeated. */
    G(true),
    /** INVITE server gives up waiting for the ACK. */
    H(false),
    /** INVITE server absorbs repeated ACKs. */
    I(false),
    /** Non-INVITE server absorbs repeated requests. */
    J(false),
    /** Non-INVITE client absorbs repeated responses. */
    K(false),
    /** INVITE server absorbs repeated INVITEs after a 2xx. */
    L(false),
    /** INVITE client takes more 2xx of other forks. */
    M(false),
    /** INVITE server sends 100 if nothing else was sent within 200 ms. */
    TRYING(false);

    private final boolean repeating;

    TransactionTimer(boolean repeating) {
        this.repeating = repeating;
    }

    /** Whether it makes messages go out again; a transaction has at most one such timer and one other running. */
    public boolean isRepeating() {
        return repeating;
    }
}
