package io.switchboard.sip.transport;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who waits for which connection that is being opened, so that each is opened once. Safe for any thread. */
final class PendingConnections {

    private final Map<InetSocketAddress, List<Transport.OpenListener>> waiting = new HashMap<>();

    /** Adds a listener; true if it is the first, who must open the connection. */
    synchronized boolean join(InetSocketAddress remote, Transport.OpenListener listener) {
        List<Transport.OpenListener> listeners = waiting.get(remote);
        if (listeners != null) {
            listeners.add(listener);
            return false;
        }
        waiting.put(remote, new ArrayList<>(List.of(listener)));
        return true;
    }

    void opened(InetSocketAddress remote, Flow flow) {
        take(remote).forEach(listener -> listener.opened(flow));
    }

    void failed(InetSocketAddress remote, String why) {
        take(remote).forEach(listener -> listener.failed(why));
    }

    private synchronized List<Transport.OpenListener> take(InetSocketAddress remote) {
        List<Transport.OpenListener> listeners = waiting.remove(remote);
        return listeners == null ? List.of() : listeners;
    }
}
