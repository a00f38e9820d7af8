package io.switchboard.media;

import io.switchboard.media.rtp.OutgoingStream;
import io.switchboard.media.rtp.RtpPacket;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.UnsupportedAddressTypeException;
import java.util.List;
import java.util.Optional;

/**
 * The sending half of a port: one continuous stream from changing sources. Owned by one media loop; allocates nothing per
 * packet.
 */
final class PortSender {

    final OutgoingStream stream;

    private final DatagramChannel channel;
    private final SourceLatch latch;
    private final DropCounters dropped;
    private List<PayloadFormat> formats = List.of();
    private Optional<PayloadFormat> playFormat = Optional.empty();
    private boolean sending;
    private boolean playing;
    private int clockRate = 8000;

    PortSender(OutgoingStream stream, DatagramChannel channel, SourceLatch latch, DropCounters dropped) {
        this.stream = stream;
        this.channel = channel;
        this.latch = latch;
        this.dropped = dropped;
    }

    void remote(RemoteMedia remote) {
        formats = remote.send();
        playFormat = remote.playFormat();
        sending = remote.direction().sends();
    }

    /** While a playback runs, nothing is relayed. */
    void playing(boolean now) {
        playing = now;
    }

    List<PayloadFormat> formats() {
        return formats;
    }

    /** In which format sound made here is sent. */
    Optional<PayloadFormat> playFormat() {
        return playFormat;
    }

    /** The clock of what was sent last. */
    int clockRate() {
        return clockRate;
    }

    /** Sends on a packet of another stream; its header is written anew in place. */
    void relay(ByteBuffer packet, long source, int payloadType, int packetClockRate, long now) {
        InetSocketAddress target = latch.target();
        if (!sending || playing || target == null) {
            return;
        }
        boolean fresh = stream.next(
                source,
                RtpPacket.sequence(packet),
                RtpPacket.timestamp(packet),
                RtpPacket.marker(packet),
                packetClockRate,
                now);
        if (!fresh) {
            dropped.late++;
            return;
        }
        clockRate = packetClockRate;
        int payloadLength = RtpPacket.payloadLength(packet);
        boolean padding = RtpPacket.hasPadding(packet);
        // Contributing sources and header extensions were not agreed with this side: the header moves up to the
        // payload.
        int header = RtpPacket.payloadOffset(packet) - RtpPacket.HEADER_LENGTH;
        RtpPacket.writeHeader(
                packet,
                header,
                padding,
                stream.marker(),
                payloadType,
                stream.sequence(),
                stream.timestamp(),
                stream.ssrc());
        packet.position(header);
        send(packet, target, payloadLength);
    }

    /** Sends a frame made here, if the direction allows. */
    void frame(
            ByteBuffer buffer,
            long source,
            int sequence,
            int timestamp,
            PayloadFormat format,
            byte[] payload,
            int length,
            long now) {
        InetSocketAddress target = latch.target();
        if (!sending || target == null) {
            return;
        }
        if (!stream.next(source, sequence, timestamp, false, format.clockRate(), now)) {
            return;
        }
        clockRate = format.clockRate();
        buffer.clear();
        RtpPacket.writeHeader(
                buffer,
                0,
                false,
                stream.marker(),
                format.payloadType(),
                stream.sequence(),
                stream.timestamp(),
                stream.ssrc());
        buffer.position(RtpPacket.HEADER_LENGTH).put(payload, 0, length).flip();
        send(buffer, target, length);
    }

    private void send(ByteBuffer packet, InetSocketAddress target, int payloadLength) {
        try {
            if (channel.send(packet, target) > 0) {
                stream.sent(payloadLength);
            } else {
                dropped.unsent++;
            }
        } catch (IOException | UnsupportedAddressTypeException e) {
            // The network may be unreachable for a while; the figures tell, a log line per packet would not help.
            dropped.unsent++;
        }
    }
}
