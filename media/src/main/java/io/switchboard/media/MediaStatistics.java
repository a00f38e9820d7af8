package io.switchboard.media;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;

/**
 * The figures of a port since it was opened.
 *
 * @param packetsReceived valid RTP packets from the remote party
 * @param octetsReceived their payload
 * @param packetsSent RTP packets sent
 * @param octetsSent their payload
 * @param packetsLost packets the remote party sent that did not come (RFC 3550 appendix A.3), at least 0
 * @param jitter interarrival jitter of the received stream (RFC 3550 appendix A.8)
 * @param roundTrip from the last RTCP report that allows to tell (RFC 3550 section 6.4.1)
 * @param sinceLastPacket how long ago the last valid RTP packet came
 * @param source where the remote party's RTP comes from, once latched
 * @param dropped packets that were not let through
 */
public record MediaStatistics(
        long packetsReceived,
        long octetsReceived,
        long packetsSent,
        long octetsSent,
        long packetsLost,
        Duration jitter,
        Optional<Duration> roundTrip,
        Optional<Duration> sinceLastPacket,
        Optional<InetSocketAddress> source,
        Dropped dropped) {

    /**
     * Packets that were not let through, by reason.
     *
     * @param strangers from a source that is not the remote party's
     * @param malformed neither RTP nor RTCP
     * @param unexpected of a payload type that was not agreed, or against the direction
     * @param untranslatable of an encoding the other side has not agreed to
     * @param late older than what was already sent on, after the source of the stream changed
     * @param unsent refused by the operating system
     * @param unrecorded lost because the disk was slower than the sound
     */
    public record Dropped(
            long strangers,
            long malformed,
            long unexpected,
            long untranslatable,
            long late,
            long unsent,
            long unrecorded) {}
}
