package io.switchboard.sip.transport;

import io.switchboard.sip.message.Host;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;

/** The transport layer (RFC 3261 section 18) as the user agent sees it. Safe for any thread; nothing but {@link #close()} blocks. */
public interface Transport extends AutoCloseable {

    /** The loops on which its user is called and on which transactions and dialogs live. */
    List<SignallingLoop> loops();

    /** Where it listens, with the ports it got. */
    List<ListeningPoint> listeningPoints();

    /**
     * Sends one encoded message. If the flow names a connection that is gone, another open one between the same ends is taken.
     *
     * @param failure called at most once, later and on any thread, if the message certainly was not delivered
     */
    void send(byte[] message, Flow flow, FailureListener failure);

    /** The flow itself if messages can be sent on it now: always for datagrams of a family it listens on, else if its connection is open. */
    Optional<Flow> usable(Flow flow);

    /**
     * Finds or makes a flow to an address: a datagram socket, an open connection, or a new one.
     *
     * @param listener called exactly once, on any thread, possibly before this method returns
     */
    void open(TransportProtocol protocol, InetSocketAddress remote, OpenListener listener);

    /** What to write into Via and Contact for messages on this flow. */
    SentBy sentBy(Flow flow);

    /** The address of ours that fits a peer at this address. */
    LocalAddress localAddressFor(InetAddress remote);

    /** Where connections of other servers come in. */
    ConnectionPlug connectionPlug();

    /** Counters and sizes. */
    TransportStatistics statistics();

    /** Closes every socket and stops the loops. */
    @Override
    void close();

    /** Host and port by which a peer can reach us. */
    record SentBy(Host host, int port) {}

    /** Hears that a message was not delivered. */
    @FunctionalInterface
    interface FailureListener {

        /** The message was not delivered. */
        void undelivered(String why);
    }

    /** Hears what became of opening a flow. */
    interface OpenListener {

        /** Messages can be sent on this flow. */
        void opened(Flow flow);

        /** No flow could be opened. */
        void failed(String why);
    }
}
