package io.switchboard.sip.transaction;

import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.message.SipResponse;

/** What a client transaction asks of the world. Called inside the machine's own methods; must not call back into it. */
public interface ClientEnvironment {

    /** Sends a message and keeps it for {@link #sendAgain()}. */
    void send(SipRequest request);

    /** Sends the message that was sent last once more. */
    void sendAgain();

    /** Starts a timer; one of the same kind ({@link TransactionTimer#isRepeating()}) that runs is replaced. */
    void start(TransactionTimer timer, long milliseconds);

    /** Stops both timers. */
    void stopTimers();

    /** Hands a response to the transaction user. */
    void deliver(SipResponse response);

    /** The transaction is over; nothing more will be asked. */
    void terminated(TransactionEnd end);
}
