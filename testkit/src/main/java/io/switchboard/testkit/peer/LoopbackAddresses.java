package io.switchboard.testkit.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.DatagramSocket;
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

    /** A port that is free for UDP and TCP at this address now. */
    public static int freePort(InetAddress address) {
        int port = 0;
        while (port == 0) {
            port = portFreeForBoth(address);
        }
        return port;
    }

    /** Zero when the port that is free for TCP is taken for UDP. */
    private static int portFreeForBoth(InetAddress address) {
        try (ServerSocket tcp = new ServerSocket(0, 1, address);
                DatagramSocket udp = new DatagramSocket(null)) {
            udp.bind(new InetSocketAddress(address, tcp.getLocalPort()));
            return tcp.getLocalPort();
        } catch (BindException taken) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
