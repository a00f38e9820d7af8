package io.switchboard.server;

import io.switchboard.delivery.voicemail.VoicemailDelivery;
import io.switchboard.directory.Directory;
import io.switchboard.directory.setting.ServerSettings;
import io.switchboard.media.PortRange;
import io.switchboard.routing.PhoneSystem;
import io.switchboard.routing.PhoneSystemEvents;
import io.switchboard.routing.PhoneSystemSettings;
import io.switchboard.routing.demonstration.DemonstrationCarrier;
import io.switchboard.server.call.LiveCalls;
import io.switchboard.server.call.PhoneSystemCalls;
import io.switchboard.sip.transport.ConnectionPlug;
import io.switchboard.sip.transport.ListeningPoint;
import io.switchboard.sip.transport.TransportProtocol;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The phone system as this server runs it. */
final class Telephony implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Telephony.class);

    private static final int PORTS_TRIED = 20;

    private final PhoneSystem phones;

    private Telephony(PhoneSystem phones) {
        this.phones = phones;
    }

    /**
     * Starts listening for phones and carriers.
     *
     * @throws StartFault when a port is taken
     */
    static Telephony start(
            ServerOptions options,
            Directory directory,
            VoicemailDelivery delivery,
            PhoneSystemEvents events,
            InstantSource clock) {
        ServerSettings server = directory.settings().get();
        PhoneSystemSettings settings = PhoneSystemSettings.at(
                        new InetSocketAddress(options.bind(), port(options)), domain(options, server))
                .withRtpPorts(options.rtpPorts());
        Optional<InetAddress> outside =
                options.demo() ? Optional.empty() : server.publicAddress().flatMap(Telephony::outsideAddress);
        PhoneSystemSettings reachable = outside.map(settings::withPublicAddress).orElse(settings);
        try {
            return new Telephony(PhoneSystem.start(reachable, directory, delivery, events, clock));
        } catch (io.switchboard.sip.transport.TransportStartException taken) {
            throw new StartFault(
                    "Phones cannot be served on port " + options.sipPort() + ": " + taken.getMessage()
                            + ". Stop the program that uses it, or choose another port with --sip-port.",
                    taken);
        }
    }

    // Phones are told one port for both transports, so a free one must be free for both.
    private static int port(ServerOptions options) {
        if (options.sipPort() != 0) {
            return options.sipPort();
        }
        for (int attempt = 0; attempt < PORTS_TRIED; attempt++) {
            try (ServerSocket stream = new ServerSocket(0, 1, options.bind());
                    DatagramSocket datagrams = new DatagramSocket(stream.getLocalPort(), options.bind())) {
                return datagrams.getLocalPort();
            } catch (IOException taken) {
                LOG.debug("A free port is taken for UDP; another one is tried");
            }
        }
        throw new StartFault("No free port for phones was found. Choose one with --sip-port.");
    }

    /** Starts the carrier of the demonstration and tells where it listens. */
    static InetSocketAddress startCarrier(ServerOptions options, Running running) {
        InetSocketAddress anywhere = new InetSocketAddress(options.bind(), 0);
        return running.keep(DemonstrationCarrier.start(anywhere, PortRange.ANY)).address();
    }

    /** The domain of SIP accounts: the public address, or on a demonstration the address it listens on. */
    static String domain(ServerOptions options, ServerSettings server) {
        String own = options.bind().isAnyLocalAddress()
                ? InetAddress.getLoopbackAddress().getHostAddress()
                : options.bind().getHostAddress();
        return options.demo() ? own : server.publicAddress().orElse(own);
    }

    InetSocketAddress udp() {
        return listening(TransportProtocol.UDP);
    }

    InetSocketAddress tcp() {
        return listening(TransportProtocol.TCP);
    }

    ConnectionPlug plug() {
        return phones.connectionPlug();
    }

    LiveCalls calls() {
        return new PhoneSystemCalls(phones);
    }

    @Override
    public void close() {
        phones.close();
    }

    private InetSocketAddress listening(TransportProtocol protocol) {
        return phones.listeningPoints().stream()
                .filter(point -> point.protocol() == protocol)
                .map(ListeningPoint::address)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing listens over " + protocol));
    }

    // Told to the outside only where the machine itself does not have the address: then there is NAT in between.
    private static Optional<InetAddress> outsideAddress(String publicAddress) {
        try {
            InetAddress address = InetAddress.getByName(publicAddress);
            boolean ours = address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null;
            return ours ? Optional.empty() : Optional.of(address);
        } catch (UnknownHostException | SocketException unresolved) {
            LOG.warn("The public address {} cannot be resolved; phones outside may not hear anything", publicAddress);
            return Optional.empty();
        }
    }
}
