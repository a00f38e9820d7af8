package io.switchboard.routing;

import io.switchboard.media.PortRange;
import io.switchboard.sip.transport.ListeningPoint;
import io.switchboard.sip.transport.TransportProtocol;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a {@link PhoneSystem} runs.
 *
 * @param listen where phones and carriers reach it; port 0 takes a free one
 * @param publicAddress what is told to the outside where the machine is behind NAT
 * @param domain the domain of the SIP accounts, and the realm of their passwords
 * @param rtpPorts the ports for sound
 * @param outsideRingTime how long a call to the outside rings at most, per trunk
 * @param longestVoicemail a message is ended then
 * @param silenceLimit a side that sends no sound for so long has vanished; zero for never
 * @param pingInterval how often both sides of a call are asked for a sign of life; zero for never
 */
public record PhoneSystemSettings(
        List<ListeningPoint> listen,
        Optional<InetAddress> publicAddress,
        String domain,
        PortRange rtpPorts,
        Duration outsideRingTime,
        Duration longestVoicemail,
        Duration silenceLimit,
        Duration pingInterval) {

    private static final Duration OUTSIDE_RING_TIME = Duration.ofMinutes(2);
    private static final Duration LONGEST_VOICEMAIL = Duration.ofMinutes(5);

    /** Copies the listening points. */
    public PhoneSystemSettings {
        listen = List.copyOf(listen);
    }

    /** UDP and TCP at this address and port, on the standard ports for sound, with the usual times. */
    public static PhoneSystemSettings at(InetSocketAddress address, String domain) {
        return new PhoneSystemSettings(
                List.of(
                        new ListeningPoint(TransportProtocol.UDP, address),
                        new ListeningPoint(TransportProtocol.TCP, address)),
                Optional.empty(),
                domain,
                PortRange.STANDARD,
                OUTSIDE_RING_TIME,
                LONGEST_VOICEMAIL,
                Duration.ofMinutes(1),
                Duration.ofMinutes(1));
    }

    /** The same at this address and port as well, over UDP and TCP, as for phones of the other address family. */
    public PhoneSystemSettings andAt(InetSocketAddress address) {
        List<ListeningPoint> both = new ArrayList<>(listen);
        both.add(new ListeningPoint(TransportProtocol.UDP, address));
        both.add(new ListeningPoint(TransportProtocol.TCP, address));
        return new PhoneSystemSettings(
                both, publicAddress, domain, rtpPorts, outsideRingTime, longestVoicemail, silenceLimit, pingInterval);
    }

    /** The same with another range of ports for sound. */
    public PhoneSystemSettings withRtpPorts(PortRange range) {
        return new PhoneSystemSettings(
                listen, publicAddress, domain, range, outsideRingTime, longestVoicemail, silenceLimit, pingInterval);
    }

    /** The same behind NAT. */
    public PhoneSystemSettings withPublicAddress(InetAddress address) {
        return new PhoneSystemSettings(
                listen,
                Optional.of(address),
                domain,
                rtpPorts,
                outsideRingTime,
                longestVoicemail,
                silenceLimit,
                pingInterval);
    }
}
