package io.switchboard.server;

import io.switchboard.delivery.file.CallFileDelivery;
import io.switchboard.directory.Directory;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.setting.ServerSettings;
import io.switchboard.media.PortRange;
import io.switchboard.routing.PhoneSystem;
import io.switchboard.routing.PhoneSystemEvents;
import io.switchboard.routing.PhoneSystemSettings;
import io.switchboard.routing.admission.RegistrationProblem;
import io.switchboard.routing.decision.CallFacts;
import io.switchboard.routing.demonstration.DemonstrationCarrier;
import io.switchboard.routing.question.WhoRings;
import io.switchboard.server.call.LiveCalls;
import io.switchboard.server.call.PhoneSystemCalls;
import io.switchboard.sip.message.Host;
import io.switchboard.sip.transport.ConnectionPlug;
import io.switchboard.sip.transport.ListeningPoint;
import io.switchboard.sip.transport.TransportProtocol;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The phone system as this server runs it. */
final class Telephony implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Telephony.class);

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
            CallFileDelivery delivery,
            PhoneSystemEvents events,
            InstantSource clock) {
        ServerSettings server = directory.settings().get();
        List<InetAddress> addresses = PhoneAddresses.of(options);
        int port = PhoneAddresses.port(options, addresses);
        PhoneSystemSettings settings = PhoneSystemSettings.at(
                        new InetSocketAddress(addresses.getFirst(), port),
                        domain(options, server).text())
                .withRtpPorts(options.rtpPorts());
        for (InetAddress further : addresses.subList(1, addresses.size())) {
            settings = settings.andAt(new InetSocketAddress(further, port));
        }
        Optional<InetAddress> outside =
                options.demo() ? Optional.empty() : server.publicAddress().flatMap(Telephony::outsideAddress);
        if (outside.isPresent()) {
            settings = settings.withPublicAddress(outside.get());
        }
        try {
            return new Telephony(PhoneSystem.start(settings, directory, delivery, events, clock));
        } catch (io.switchboard.sip.transport.TransportStartException taken) {
            throw new StartFault(
                    "Phones cannot be served on port " + options.sipPort() + ": " + taken.getMessage()
                            + ". Stop the program that uses it, or choose another port with --sip-port.",
                    taken);
        }
    }

    /** Starts the carrier of the demonstration and tells where it listens. */
    static InetSocketAddress startCarrier(ServerOptions options, Running running) {
        InetSocketAddress anywhere = new InetSocketAddress(options.bind(), 0);
        return running.keep(DemonstrationCarrier.start(anywhere, PortRange.ANY)).address();
    }

    /** The domain of SIP accounts: the public address, or on a demonstration the address it listens on. */
    static Host domain(ServerOptions options, ServerSettings server) {
        Host own = PhoneAddresses.onThisMachine(options.bind());
        return options.demo() ? own : server.publicAddress().map(Host::of).orElse(own);
    }

    InetSocketAddress udp() {
        return listening(TransportProtocol.UDP).getFirst();
    }

    InetSocketAddress tcp() {
        return listening(TransportProtocol.TCP).getFirst();
    }

    /** Where it listens on IPv6 beside the first address. */
    Optional<InetSocketAddress> udpIpv6() {
        return alsoOnIpv6(TransportProtocol.UDP);
    }

    /** Where it listens on IPv6 beside the first address. */
    Optional<InetSocketAddress> tcpIpv6() {
        return alsoOnIpv6(TransportProtocol.TCP);
    }

    ConnectionPlug plug() {
        return phones.connectionPlug();
    }

    LiveCalls calls() {
        return new PhoneSystemCalls(phones);
    }

    Optional<WhoRings> whoRings(AccountId account, CallFacts facts, Instant at) {
        return phones.whoRings(account, facts, at);
    }

    List<RegistrationProblem> registrationProblems(UUID sipAccount) {
        return phones.registrationProblems(sipAccount);
    }

    @Override
    public void close() {
        phones.close();
    }

    private Optional<InetSocketAddress> alsoOnIpv6(TransportProtocol protocol) {
        return listening(protocol).stream()
                .skip(1)
                .filter(address -> address.getAddress() instanceof Inet6Address)
                .findFirst();
    }

    private List<InetSocketAddress> listening(TransportProtocol protocol) {
        return phones.listeningPoints().stream()
                .filter(point -> point.protocol() == protocol)
                .map(ListeningPoint::address)
                .toList();
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
