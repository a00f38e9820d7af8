package io.switchboard.sip.transport;

import io.switchboard.sip.message.ParserLimits;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How the transport listens and what it allows.
 *
 * @param listeningPoints where to listen; a wildcard IPv6 address takes IPv4 as well
 * @param advertisedAddress the public address peers outside are told, where we stand behind NAT; see {@link LocalAddresses}
 * @param parserLimits sizes a message may have
 * @param loops how many event loops share the work; each transaction and dialog lives on one of them
 * @param maxConnections how many connections may be open
 * @param maxConnectionsPerAddress how many of them from one remote address
 * @param idleTimeout after which a connection without incoming data is closed
 * @param firstMessageTimeout after which a connection that never brought a message is closed
 * @param connectTimeout how long opening a connection may take
 */
public record TransportSettings(
        List<ListeningPoint> listeningPoints,
        Optional<InetAddress> advertisedAddress,
        ParserLimits parserLimits,
        int loops,
        int maxConnections,
        int maxConnectionsPerAddress,
        Duration idleTimeout,
        Duration firstMessageTimeout,
        Duration connectTimeout) {

    /** Settings with their own copy of the listening points. */
    public TransportSettings {
        listeningPoints = List.copyOf(listeningPoints);
    }

    /** The given listening points on one loop, 20,000 connections, an idle time-out just above the longest registration. */
    public static TransportSettings listening(List<ListeningPoint> points, Optional<InetAddress> advertised) {
        return new TransportSettings(
                points,
                advertised,
                ParserLimits.DEFAULT,
                1,
                20_000,
                2_000,
                Duration.ofMinutes(70),
                Duration.ofSeconds(30),
                Duration.ofSeconds(5));
    }
}
