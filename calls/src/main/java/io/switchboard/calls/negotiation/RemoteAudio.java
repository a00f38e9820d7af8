package io.switchboard.calls.negotiation;

import io.switchboard.media.PayloadFormat;
import io.switchboard.sip.sdp.Direction;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * What a party stated about its one audio stream, in an offer or in an answer.
 *
 * @param rtp where it wants its RTP
 * @param rtcp where it wants its RTCP
 * @param formats the formats of it that we understand, preferred first, under its payload types
 * @param direction which way media flows, seen from that party; an unspecified address (RFC 2543 hold) counts as not
 *     receiving
 * @param packetTime {@code a=ptime} in milliseconds, if stated
 * @param rtcpMultiplexed whether RTCP shares the RTP port (RFC 5761)
 */
public record RemoteAudio(
        InetSocketAddress rtp,
        InetSocketAddress rtcp,
        List<PayloadFormat> formats,
        Direction direction,
        OptionalInt packetTime,
        boolean rtcpMultiplexed) {
    /** Copies the formats. */
    public RemoteAudio {
        Objects.requireNonNull(rtp, "rtp is null");
        Objects.requireNonNull(rtcp, "rtcp is null");
        formats = List.copyOf(formats);
        Objects.requireNonNull(direction, "direction is null");
        Objects.requireNonNull(packetTime, "packetTime is null");
    }

    /** Whether the party keeps the other from being heard: it does not want to receive. */
    public boolean holds() {
        return !direction.receives();
    }

    /** The same, as if it had stated only these formats. */
    public RemoteAudio restricted(List<PayloadFormat> some) {
        return new RemoteAudio(rtp, rtcp, some, direction, packetTime, rtcpMultiplexed);
    }

    /** Whether it can take this encoding. */
    public boolean has(PayloadFormat format) {
        return formats.stream().anyMatch(format::sameEncoding);
    }
}
