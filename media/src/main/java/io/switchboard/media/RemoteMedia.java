package io.switchboard.media;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;

/**
 * What signalling agreed with the remote party about one audio stream.
 *
 * @param rtp where the remote party wants its RTP; an unspecified address (0.0.0.0, ::) means nowhere
 * @param rtcp where it wants its RTCP; ignored where {@code rtcpMultiplexed}
 * @param send the formats the port may send, preferred first, under the payload types the remote party asked for
 * @param receive the formats the remote party may send, under the payload types it was told
 * @param direction which way media flows, seen from the port
 * @param latching from where packets are accepted
 * @param rtcpMultiplexed whether RTCP shares the RTP port (RFC 5761); RTCP arriving there is understood in any case
 */
public record RemoteMedia(
        InetSocketAddress rtp,
        InetSocketAddress rtcp,
        List<PayloadFormat> send,
        List<PayloadFormat> receive,
        MediaDirection direction,
        Latching latching,
        boolean rtcpMultiplexed) {

    public RemoteMedia {
        if (rtp.isUnresolved() || rtcp.isUnresolved()) {
            throw new IllegalArgumentException("unresolved address");
        }
        send = List.copyOf(send);
        receive = List.copyOf(receive);
    }

    /** Media in both directions with the same payload types each way, RTCP on the next port, first source latched. */
    public static RemoteMedia of(InetSocketAddress rtp, List<PayloadFormat> formats) {
        InetSocketAddress rtcp = new InetSocketAddress(rtp.getAddress(), Math.min(rtp.getPort() + 1, 65535));
        return new RemoteMedia(rtp, rtcp, formats, formats, MediaDirection.SEND_RECEIVE, Latching.FIRST_SOURCE, false);
    }

    public RemoteMedia withDirection(MediaDirection changed) {
        return new RemoteMedia(rtp, rtcp, send, receive, changed, latching, rtcpMultiplexed);
    }

    public RemoteMedia withLatching(Latching changed) {
        return new RemoteMedia(rtp, rtcp, send, receive, direction, changed, rtcpMultiplexed);
    }

    public RemoteMedia withRtcp(InetSocketAddress changed) {
        return new RemoteMedia(rtp, changed, send, receive, direction, latching, rtcpMultiplexed);
    }

    public RemoteMedia withRtcpMultiplexed(boolean changed) {
        return new RemoteMedia(rtp, rtcp, send, receive, direction, latching, changed);
    }

    /** The same agreement where the remote party was told other payload types than it asked for. */
    public RemoteMedia withReceive(List<PayloadFormat> changed) {
        return new RemoteMedia(rtp, rtcp, send, changed, direction, latching, rtcpMultiplexed);
    }

    /** The format in which sound made here is sent: the first agreed one that can be encoded. */
    public Optional<PayloadFormat> playFormat() {
        return send.stream().filter(format -> format.codec().hasPcm()).findFirst();
    }
}
