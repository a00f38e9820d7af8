package io.switchboard.sip.transport;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** The open connections, by number and by their far end, within limits. Safe for any thread. */
final class ConnectionTable {

    private final int limit;
    private final int limitPerAddress;
    private final AtomicLong numbers = new AtomicLong(Flow.NO_CONNECTION);
    private final AtomicInteger size = new AtomicInteger();
    private final Map<Long, Connection> byNumber = new ConcurrentHashMap<>();
    private final Map<Ends, Connection> byEnds = new ConcurrentHashMap<>();
    private final Map<InetAddress, Integer> perAddress = new ConcurrentHashMap<>();

    private record Ends(TransportProtocol protocol, InetSocketAddress remote) {}

    ConnectionTable(int limit, int limitPerAddress) {
        this.limit = limit;
        this.limitPerAddress = limitPerAddress;
    }

    /** A number no other connection of this process has. */
    long nextNumber() {
        return numbers.incrementAndGet();
    }

    /** Takes a place for a connection from this address; false where a limit is reached. */
    boolean reserve(InetAddress remote) {
        if (size.incrementAndGet() > limit) {
            size.decrementAndGet();
            return false;
        }
        int fromThere = perAddress.merge(remote, 1, Integer::sum);
        if (fromThere > limitPerAddress) {
            release(remote);
            return false;
        }
        return true;
    }

    /** Gives back a place that was reserved. */
    void release(InetAddress remote) {
        size.decrementAndGet();
        perAddress.computeIfPresent(remote, (_, count) -> count > 1 ? count - 1 : null);
    }

    /** Adds a connection whose place was reserved. */
    void add(Connection connection) {
        Flow flow = connection.flow();
        byNumber.put(flow.connection(), connection);
        byEnds.put(new Ends(flow.protocol(), flow.remote()), connection);
    }

    /** Removes a connection and gives its place back; false if it was not there any more. */
    boolean remove(Connection connection) {
        Flow flow = connection.flow();
        if (byNumber.remove(flow.connection()) == null) {
            return false;
        }
        byEnds.remove(new Ends(flow.protocol(), flow.remote()), connection);
        release(flow.remote().getAddress());
        return true;
    }

    /** The flow's own connection, or another open one to the same far end. */
    Optional<Connection> find(Flow flow) {
        Connection own = byNumber.get(flow.connection());
        return own != null ? Optional.of(own) : find(flow.protocol(), flow.remote());
    }

    /** An open connection to this far end. */
    Optional<Connection> find(TransportProtocol protocol, InetSocketAddress remote) {
        return Optional.ofNullable(byEnds.get(new Ends(protocol, remote)));
    }

    int size() {
        return size.get();
    }

    List<Connection> all() {
        return List.copyOf(byNumber.values());
    }
}
