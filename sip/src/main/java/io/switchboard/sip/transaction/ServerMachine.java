package io.switchboard.sip.transaction;

/** A server transaction as its owner drives it. */
public sealed interface ServerMachine permits InviteServerTransaction, NonInviteServerTransaction {

    /** Begins, the request having come. Called once, first. */
    void start();

    /** Takes what happened. Inputs that mean nothing in the present state are absorbed. */
    void handle(ServerInput input);

    /** Whether a final response was given already. */
    boolean isAnswered();
}
