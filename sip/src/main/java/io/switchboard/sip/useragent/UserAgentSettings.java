package io.switchboard.sip.useragent;

import io.switchboard.sip.digest.Credentials;
import io.switchboard.sip.digest.DigestAlgorithm;
import io.switchboard.sip.message.SipMethod;
import io.switchboard.sip.transaction.TimerSettings;
import io.switchboard.sip.transport.ListeningPoint;
import io.switchboard.sip.transport.NettyTransport;
import io.switchboard.sip.transport.TransportFactory;
import io.switchboard.sip.transport.TransportSettings;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a user agent is set up.
 *
 * @param transport starts the transport layer
 * @param product what Server and User-Agent say
 * @param timers base values of the transaction timers
 * @param limits how much may be open at a time
 * @param methods what is allowed (Allow); others are answered 405 or 501
 * @param extensions option tags that are supported (Supported); requests that require others are answered 420
 * @param credentials secrets for the digests of {@link Admission.Challenge}
 * @param algorithms what challenges may offer, the preferred one first; ordered for each phone by what it is known to understand
 * @param clock the time of day, for the age of nonces
 */
public record UserAgentSettings(
        TransportFactory transport,
        String product,
        TimerSettings timers,
        UserAgentLimits limits,
        Set<SipMethod> methods,
        Set<String> extensions,
        Credentials credentials,
        List<DigestAlgorithm> algorithms,
        InstantSource clock) {

    /** What the stack and its users answer today. */
    public static final Set<SipMethod> METHODS = Set.of(
            SipMethod.INVITE,
            SipMethod.ACK,
            SipMethod.CANCEL,
            SipMethod.BYE,
            SipMethod.OPTIONS,
            SipMethod.REGISTER,
            SipMethod.INFO,
            SipMethod.UPDATE,
            SipMethod.MESSAGE);

    /** Settings with their own copies of the sets. */
    public UserAgentSettings {
        methods = Set.copyOf(methods);
        extensions = Set.copyOf(extensions);
        algorithms = List.copyOf(algorithms);
    }

    /** Sockets of this machine, RFC timers, default limits. */
    public static UserAgentSettings of(
            List<ListeningPoint> listeningPoints, Optional<InetAddress> advertisedAddress, Credentials credentials) {
        return new UserAgentSettings(
                NettyTransport.factory(TransportSettings.listening(listeningPoints, advertisedAddress)),
                "Switchboard",
                TimerSettings.DEFAULT,
                UserAgentLimits.DEFAULT,
                METHODS,
                Set.of("path"),
                credentials,
                List.of(DigestAlgorithm.SHA_256, DigestAlgorithm.MD5),
                InstantSource.system());
    }

    /** The same with other timers. */
    public UserAgentSettings withTimers(TimerSettings newTimers) {
        return new UserAgentSettings(
                transport, product, newTimers, limits, methods, extensions, credentials, algorithms, clock);
    }

    /** The same with another transport. */
    public UserAgentSettings withTransport(TransportFactory newTransport) {
        return new UserAgentSettings(
                newTransport, product, timers, limits, methods, extensions, credentials, algorithms, clock);
    }

    /** The same with other limits. */
    public UserAgentSettings withLimits(UserAgentLimits newLimits) {
        return new UserAgentSettings(
                transport, product, timers, newLimits, methods, extensions, credentials, algorithms, clock);
    }

    /** The same under another product name, with its version if it shall be told. */
    public UserAgentSettings withProduct(String newProduct) {
        return new UserAgentSettings(
                transport, newProduct, timers, limits, methods, extensions, credentials, algorithms, clock);
    }

    /** The same offering other algorithms, the preferred one first. */
    public UserAgentSettings withAlgorithms(List<DigestAlgorithm> newAlgorithms) {
        return new UserAgentSettings(
                transport, product, timers, limits, methods, extensions, credentials, newAlgorithms, clock);
    }
}
