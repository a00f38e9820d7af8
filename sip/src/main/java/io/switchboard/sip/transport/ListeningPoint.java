package io.switchboard.sip.transport;

import java.net.InetSocketAddress;

/**
 * Where the stack listens. In settings port 0 asks for any free port; a running stack reports the port it got.
 *
 * @param protocol {@link TransportProtocol#UDP} or {@link TransportProtocol#TCP}; WebSocket connections come through {@link
 *     ConnectionPlug}
 * @param address a local address, or a wildcard address for all of them
 */
public record ListeningPoint(TransportProtocol protocol, InetSocketAddress address) {}
