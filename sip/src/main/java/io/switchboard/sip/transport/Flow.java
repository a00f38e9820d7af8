package io.switchboard.sip.transport;

import java.net.InetSocketAddress;

/**
 * The path one peer's messages take: protocol, both addresses and, for connections, which one (RFC 5626 section 2). A request sent on
 * the flow a phone registered from reaches it behind its NAT.
 *
 * @param local the address of ours that the peer talks to; may be a wildcard address for datagrams
 * @param remote where the peer's packets come from
 * @param connection number of the connection, or {@link #NO_CONNECTION} for datagrams and for "whichever connection joins these ends"
 */
public record Flow(TransportProtocol protocol, InetSocketAddress local, InetSocketAddress remote, long connection) {

    /** The connection number of a flow that names no particular connection. */
    public static final long NO_CONNECTION = 0;

    /** A flow of datagrams, or over whichever connection joins the two ends. */
    public static Flow between(TransportProtocol protocol, InetSocketAddress local, InetSocketAddress remote) {
        return new Flow(protocol, local, remote, NO_CONNECTION);
    }

    @Override
    public String toString() {
        return protocol + " " + remote.getAddress().getHostAddress() + ":" + remote.getPort();
    }
}
