package io.switchboard.sip.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Chooses which of our addresses to tell a peer. The kernel's routing table says which interface leads to it; a peer outside our own
 * networks is told the advertised address if there is one of its family. Safe for any thread; remembers a bounded number of answers.
 */
final class LocalAddresses {

    private static final int REMEMBERED = 10_000;
    private static final long REMEMBERED_NANOS = 60_000_000_000L;
    private static final int ANY_PORT = 5060;

    private final Optional<InetAddress> advertised;
    private final Map<InetAddress, Answer> answers = new ConcurrentHashMap<>();

    private record Answer(LocalAddress address, long atNanos) {}

    LocalAddresses(Optional<InetAddress> advertised) {
        this.advertised = advertised;
    }

    /** The address for this peer, where the socket is bound to all addresses. */
    LocalAddress towards(InetAddress remote) {
        long now = System.nanoTime();
        Answer known = answers.get(remote);
        if (known != null && now - known.atNanos() < REMEMBERED_NANOS) {
            return known.address();
        }
        if (answers.size() >= REMEMBERED) {
            answers.clear();
        }
        LocalAddress address = from(routeTo(remote), remote);
        answers.put(remote, new Answer(address, now));
        return address;
    }

    /** The address for this peer, where the socket is bound to one address. */
    LocalAddress from(InetAddress bound, InetAddress remote) {
        boolean outside = !isOwnNetwork(remote) && !bound.isLoopbackAddress();
        boolean fits = advertised.isPresent() && isIpv6(advertised.get()) == isIpv6(remote);
        return new LocalAddress(bound, outside && fits ? advertised.get() : bound);
    }

    // connecting a datagram socket sends nothing: it only asks the routing table
    private static InetAddress routeTo(InetAddress remote) {
        try (DatagramChannel probe = DatagramChannel.open()) {
            probe.connect(new InetSocketAddress(remote, ANY_PORT));
            return ((InetSocketAddress) probe.getLocalAddress()).getAddress();
        } catch (IOException | UncheckedIOException unreachable) {
            return InetAddress.getLoopbackAddress();
        }
    }

    private static boolean isOwnNetwork(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || (isIpv6(address) && (address.getAddress()[0] & 0xFE) == 0xFC);
    }

    private static boolean isIpv6(InetAddress address) {
        return address instanceof Inet6Address;
    }
}
