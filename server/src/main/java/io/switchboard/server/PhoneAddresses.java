package io.switchboard.server;

import io.switchboard.sip.message.Host;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The local addresses that phones are served at, and the one port they share. */
final class PhoneAddresses {
    private static final Logger LOG = LoggerFactory.getLogger(PhoneAddresses.class);

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private static final InetAddress LOOPBACK_IPV6 = InetAddress.ofLiteral("::1");
    private static final int PORTS_TRIED = 20;

    private PhoneAddresses() {}

    /**
     * The addresses to listen on, that of {@code --bind} first. A demonstration on the usual address takes phones that
     * speak IPv6 as well, where the machine has it: loopback has no one address for both.
     */
    static List<InetAddress> of(ServerOptions options) {
        boolean both = options.demo() && options.bind().equals(LOOPBACK) && isHere(LOOPBACK_IPV6);
        return both ? List.of(LOOPBACK, LOOPBACK_IPV6) : List.of(options.bind());
    }

    /**
     * The port to listen on: the one that was chosen, or one that is free for UDP and TCP at all these addresses, because
     * phones are told one port for all.
     *
     * @throws StartFault when none is found
     */
    static int port(ServerOptions options, List<InetAddress> addresses) {
        if (options.sipPort() != 0) {
            return options.sipPort();
        }
        for (int attempt = 0; attempt < PORTS_TRIED; attempt++) {
            try (ServerSocket stream = new ServerSocket(0, 1, addresses.getFirst());
                    DatagramSocket datagrams = new DatagramSocket(stream.getLocalPort(), addresses.getFirst())) {
                int port = datagrams.getLocalPort();
                if (addresses.stream().skip(1).allMatch(address -> isFree(address, port))) {
                    return port;
                }
            } catch (IOException taken) {
                LOG.debug("A free port is taken for UDP; another one is tried");
            }
        }
        throw new StartFault("No free port for phones was found. Choose one with --sip-port.");
    }

    /** Where phones on this machine reach a server that is bound so. */
    static Host onThisMachine(InetAddress bind) {
        return Host.of(bind.isAnyLocalAddress() ? LOOPBACK : bind);
    }

    private static boolean isFree(InetAddress address, int port) {
        try (ServerSocket stream = new ServerSocket(port, 1, address);
                DatagramSocket datagrams = new DatagramSocket(port, address)) {
            return stream.isBound() && datagrams.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static boolean isHere(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException unknown) {
            return false;
        }
    }
}
