package io.switchboard.sip.transaction;

import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.message.SipResponse;

/** What a server transaction asks of the world. Called inside the machine's own methods; must not call back into it. */
public interface ServerEnvironment {

    /** Sends a response and keeps it for {@link #sendAgain()}. */
    void send(SipResponse response);

    /** Sends 100 Trying for the transaction's request and keeps it for {@link #sendAgain()}. */
    void sendTrying();

    /** Sends the response that was sent last once more. */
    void sendAgain();

    /** Starts a timer; one of the same kind ({@link TransactionTimer#isRepeating()}) that runs is replaced. */
    void start(TransactionTimer timer, long milliseconds);

    /** Stops both timers. */
    void stopTimers();

    /** Hands the ACK of a 2xx to the transaction user. */
    void deliver(SipRequest acknowledgement);

    /** The transaction is over; nothing more will be asked. */
    void terminated(TransactionEnd end);
}
