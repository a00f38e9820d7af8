package io.switchboard.sip.transport;

/**
 * Takes connections that another server owns (the web server's WebSocket at {@code /sip}, RFC 7118) into the stack, which treats them as
 * one more transport.
 */
public interface ConnectionPlug {

    /**
     * Joins a connection to the stack. Callable from any thread.
     *
     * @return the stack's end of the connection
     * @throws ConnectionRefusedException when the limit of connections is reached; close the channel then
     */
    PluggedConnection plug(MessageChannel channel);
}
