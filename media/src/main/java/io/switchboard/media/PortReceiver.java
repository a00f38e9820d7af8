package io.switchboard.media;

import io.switchboard.media.rtp.DigitDetector;
import io.switchboard.media.rtp.ReceivedStream;
import io.switchboard.media.rtp.RtcpPacket;
import io.switchboard.media.rtp.RtpPacket;
import io.switchboard.media.rtp.TelephoneEvent;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The receiving half of a port: decides whether a packet is the remote party's, keeps the figures, hears digits and hands
 * sound on. Owned by one media loop; allocates nothing per packet.
 */
final class PortReceiver {

    private static final long NEVER = Long.MIN_VALUE;

    final SourceLatch latch = new SourceLatch();
    final ReceivedStream stream = new ReceivedStream();

    private final LoopPort port;
    private final DropCounters dropped;
    private final DigitDetector digits = new DigitDetector();
    private FormatTable formats = FormatTable.EMPTY;
    private byte[] relayMap = FormatTable.EMPTY.mapTo(List.of());
    private @Nullable PortSender relayedTo;
    private boolean receiving;
    private long octets;
    private long lastPacketAt = NEVER;

    PortReceiver(LoopPort port, DropCounters dropped) {
        this.port = port;
        this.dropped = dropped;
    }

    void remote(RemoteMedia remote, long now) {
        formats = new FormatTable(remote.receive());
        receiving = remote.direction().receives();
        latch.signal(remote.rtp(), remote.latching(), now);
    }

    /** Sets where packets go, or that they go nowhere, and under which payload types. */
    void relayTo(@Nullable PortSender sender, List<PayloadFormat> formatsThere) {
        relayedTo = sender;
        relayMap = formats.mapTo(formatsThere);
    }

    /** Takes a packet from the RTP socket: index 0 to its limit. */
    void receive(ByteBuffer packet, InetSocketAddress source, long now) {
        if (RtcpPacket.isRtcp(packet)) {
            port.rtcp.receive(packet, source, true, now);
            return;
        }
        if (!RtpPacket.isValid(packet)) {
            dropped.malformed++;
            return;
        }
        int payloadType = RtpPacket.payloadType(packet);
        int index = formats.index(payloadType);
        boolean agreed = index != FormatTable.NONE && receiving;
        if (!(agreed ? latch.accepts(source, now) : latch.knows(source))) {
            dropped.strangers++;
            return;
        }
        lastPacketAt = now;
        if (!agreed || !stream.receive(RtpPacket.ssrc(packet), RtpPacket.sequence(packet))) {
            dropped.unexpected++;
            return;
        }
        octets += RtpPacket.payloadLength(packet);
        PayloadFormat format = formats.format(index);
        if (format.codec().isAudio()) {
            stream.measureJitter(RtpPacket.timestamp(packet), now, format.clockRate());
            port.record(packet, format.codec(), now);
        } else {
            hear(packet);
        }
        relay(packet, payloadType, format, now);
    }

    private void relay(ByteBuffer packet, int payloadType, PayloadFormat format, long now) {
        PortSender sender = relayedTo;
        if (sender == null) {
            return;
        }
        int mapped = relayMap[payloadType];
        if (mapped == FormatTable.NONE) {
            dropped.untranslatable++;
        } else {
            sender.relay(packet, sourceId(), mapped, format.clockRate(), now);
        }
    }

    private void hear(ByteBuffer packet) {
        int at = RtpPacket.payloadOffset(packet);
        if (RtpPacket.payloadLength(packet) < TelephoneEvent.LENGTH) {
            dropped.malformed++;
            return;
        }
        int digit = digits.receive(
                RtpPacket.ssrc(packet),
                RtpPacket.timestamp(packet),
                TelephoneEvent.event(packet, at),
                TelephoneEvent.end(packet, at),
                TelephoneEvent.duration(packet, at));
        if (digit != DigitDetector.NOTHING) {
            port.pressed((char) digit);
        }
    }

    /** Identifies the stream that is received for {@link io.switchboard.media.rtp.OutgoingStream}. */
    long sourceId() {
        return port.sourceId(stream.epoch());
    }

    boolean heard() {
        return lastPacketAt != NEVER;
    }

    /** When the last packet of the remote party came; only if {@link #heard}. */
    long lastPacketAt() {
        return lastPacketAt;
    }

    boolean receiving() {
        return receiving;
    }

    long octets() {
        return octets;
    }
}
