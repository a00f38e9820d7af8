package io.switchboard.sip.transport;

/** One open connection, ours or plugged in by another server. Safe for any thread. */
interface Connection {

    /** Its flow, with its number. */
    Flow flow();

    /** Sends one message, or tells the listener why not. */
    void send(byte[] message, Transport.FailureListener failure);

    /** Closes it. */
    void close();
}
