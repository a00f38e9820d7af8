package io.switchboard.sip.transport;

import java.net.InetSocketAddress;

/** The owner's end of a plugged connection: the stack calls it to send and to close. Must be safe for any thread and must not block. */
public interface MessageChannel {

    /** {@link TransportProtocol#WS} or {@link TransportProtocol#WSS}. */
    TransportProtocol protocol();

    /** The server's address of the connection. */
    InetSocketAddress local();

    /** The peer's address of the connection. */
    InetSocketAddress remote();

    /** Sends one message as one frame; a failure to send closes the connection and is reported by {@link PluggedConnection#closed()}. */
    void send(byte[] message);

    /** Closes the connection; its end comes back as {@link PluggedConnection#closed()}. */
    void close();
}
