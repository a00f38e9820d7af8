package io.switchboard.testkit.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Loopback addresses and ports that nobody else uses. Every peer gets an address of its own in 127.64.0.0/10, so that
 * tests run side by side and a server can tell its peers apart by source address, as it would in a real network.
 */
public final class LoopbackAddresses {

    /** The only loopback address of IPv6; peers that share it differ by port. */
    public static final InetAddress IPV6 = InetAddress.ofLiteral("::1");

    private LoopbackAddresses() {}

    /** A random address of 127.64.0.0/10, outside every range that a demonstration gives a meaning to. */
    public static InetAddress any() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        byte[] address = {127, (byte) random.nextInt(64, 128), (byte) random.nextInt(256), (byte) random.nextInt(1, 255)
        };
        try {
            return InetAddress.getByAddress(address);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An address for a peer of this server: of 127.64.0.0/10 as {@link #any}, or the one that IPv6 has. */
    public static InetAddress towards(InetAddress server) {
        return server instanceof Inet6Address ? IPV6 : any();
    }

    /**
     * A port that is free for UDP and TCP at this address now. It lies below those that the operating system gives away
     * by itself, so that nobody takes it by chance before the peer does.
     */
    public static int freePort(InetAddress address) {
        int port = 0;
        while (port == 0 || !isFree(address, port)) {
            port = ThreadLocalRandom.current().nextInt(10_000, 16_000);
        }
        return port;
    }

    /** An even port that is free with the three after it: RTP and RTCP of two streams. */
    public static int freeMediaPort(InetAddress address) {
        int port = 0;
        while (port == 0 || !areFree(address, port, 4)) {
            port = 2 * ThreadLocalRandom.current().nextInt(3_000, 4_990);
        }
        return port;
    }

    private static boolean areFree(InetAddress address, int first, int count) {
        for (int port = first; port < first + count; port++) {
            if (!isFree(address, port)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFree(InetAddress address, int port) {
        try (ServerSocket tcp = new ServerSocket(port, 1, address);
                DatagramSocket udp = new DatagramSocket(new InetSocketAddress(address, tcp.getLocalPort()))) {
            return udp.isBound();
        } catch (BindException taken) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
