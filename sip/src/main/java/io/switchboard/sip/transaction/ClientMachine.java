package io.switchboard.sip.transaction;

/** A client transaction as its owner drives it. */
public sealed interface ClientMachine permits InviteClientTransaction, NonInviteClientTransaction {

    /** Sends the request. Called once, first. */
    void start();

    /** Takes what happened. Inputs that mean nothing in the present state are absorbed. */
    void handle(ClientInput input);
}
