package io.switchboard.sip.transport;

/** The stack's end of a connection that another server owns. Callable from any thread; calls must keep the order of the frames. */
public interface PluggedConnection {

    /** The flow under which messages of this connection appear. */
    Flow flow();

    /**
     * Hands in one frame: exactly one SIP message (RFC 7118 section 6) or a keep-alive of CR LF. Anything else is counted and dropped.
     * The array belongs to the stack afterwards.
     */
    void received(byte[] frame);

    /** Tells that the connection is gone. May be called more than once. */
    void closed();
}
