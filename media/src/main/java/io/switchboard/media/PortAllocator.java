package io.switchboard.media;

import java.io.IOException;
import java.net.BindException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.util.BitSet;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands out pairs of an even RTP port and the odd RTCP port after it. Each search begins at a random place, so that
 * ports are hard to guess and rarely the ones of a call that just ended. May be used from any thread.
 */
final class PortAllocator {

    private static final Logger LOG = LoggerFactory.getLogger(PortAllocator.class);

    /** Failed binds before giving up: the address is not ours, or others hold the range. */
    private static final int LARGEST_EFFORT = 256;

    /** Expedited forwarding (RFC 3246), as routers expect of voice. */
    private static final int EXPEDITED_FORWARDING = 46 << 2;

    private final PortRange range;
    private final int maximum;
    private final RandomGenerator random;
    private final BitSet taken = new BitSet();
    private int open;
    private long refused;

    PortAllocator(PortRange range, int maximum, RandomGenerator random) {
        this.range = range;
        this.maximum = maximum;
        this.random = random;
    }

    /** Binds a pair; empty if there is none to be had. */
    Optional<PortPair> open(InetAddress address) {
        if (!reserve()) {
            return Optional.empty();
        }
        Optional<PortPair> pair = range.isAny() ? bindAny(address) : bindInRange(address);
        if (pair.isEmpty()) {
            unreserve();
        }
        return pair;
    }

    /** Takes back a pair whose sockets are closed. */
    synchronized void release(PortPair pair) {
        open--;
        if (!range.isAny()) {
            taken.clear((pair.rtpAddress().getPort() - lowestEven()) / 2);
        }
    }

    synchronized int open() {
        return open;
    }

    synchronized long refused() {
        return refused;
    }

    private synchronized boolean reserve() {
        if (open >= maximum) {
            refused++;
            return false;
        }
        open++;
        return true;
    }

    private synchronized void unreserve() {
        open--;
        refused++;
    }

    private Optional<PortPair> bindInRange(InetAddress address) {
        int pairs = range.pairs();
        int start = random.nextInt(pairs);
        int failures = 0;
        for (int step = 0; step < pairs && failures < LARGEST_EFFORT; step++) {
            int index = (start + step) % pairs;
            if (take(index)) {
                Optional<PortPair> pair = bind(address, lowestEven() + 2 * index);
                if (pair.isPresent()) {
                    return pair;
                }
                failures++;
                giveBack(index);
            }
        }
        return Optional.empty();
    }

    private Optional<PortPair> bindAny(InetAddress address) {
        for (int attempt = 0; attempt < LARGEST_EFFORT; attempt++) {
            Optional<DatagramChannel> first = bindOne(address, 0);
            if (first.isEmpty()) {
                return Optional.empty();
            }
            int port = first.get().socket().getLocalPort();
            Optional<DatagramChannel> second = bindOne(address, port ^ 1);
            Optional<PortPair> pair =
                    second.flatMap(other -> (port & 1) == 0 ? pair(first.get(), other) : pair(other, first.get()));
            if (pair.isPresent()) {
                return pair;
            }
            PortPair.closeQuietly(first.get());
        }
        return Optional.empty();
    }

    private static Optional<PortPair> bind(InetAddress address, int rtpPort) {
        Optional<DatagramChannel> rtp = bindOne(address, rtpPort);
        if (rtp.isEmpty()) {
            return Optional.empty();
        }
        Optional<PortPair> pair = bindOne(address, rtpPort + 1).flatMap(rtcp -> pair(rtp.get(), rtcp));
        if (pair.isEmpty()) {
            PortPair.closeQuietly(rtp.get());
        }
        return pair;
    }

    private static Optional<PortPair> pair(DatagramChannel rtp, DatagramChannel rtcp) {
        try {
            return Optional.of(PortPair.of(rtp, rtcp));
        } catch (IOException e) {
            PortPair.closeQuietly(rtcp);
            return Optional.empty();
        }
    }

    private static Optional<DatagramChannel> bindOne(InetAddress address, int port) {
        StandardProtocolFamily family =
                address instanceof Inet6Address ? StandardProtocolFamily.INET6 : StandardProtocolFamily.INET;
        try {
            DatagramChannel channel = DatagramChannel.open(family);
            try {
                channel.configureBlocking(false);
                channel.setOption(StandardSocketOptions.IP_TOS, EXPEDITED_FORWARDING);
                channel.bind(new InetSocketAddress(address, port));
                return Optional.of(channel);
            } catch (IOException e) {
                PortPair.closeQuietly(channel);
                throw e;
            }
        } catch (BindException e) {
            LOG.debug("port {} of {} cannot be bound: {}", port, address.getHostAddress(), e.getMessage());
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("no media socket on {}: {}", address.getHostAddress(), e.toString());
            return Optional.empty();
        }
    }

    private int lowestEven() {
        return range.first() + (range.first() & 1);
    }

    private synchronized boolean take(int index) {
        if (taken.get(index)) {
            return false;
        }
        taken.set(index);
        return true;
    }

    private synchronized void giveBack(int index) {
        taken.clear(index);
    }
}
