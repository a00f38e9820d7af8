package io.switchboard.media;

import io.switchboard.media.rtp.OutgoingStream;
import io.switchboard.media.rtp.ReceivedStream;
import io.switchboard.media.rtp.RoundTrip;
import io.switchboard.media.rtp.RtcpPacket;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.UnsupportedAddressTypeException;
import org.jspecify.annotations.Nullable;

/**
 * The RTCP of a port: reads reports, relays them to the peer in terms of the streams that side sees, and sends reports of
 * its own when nothing relayed has gone out for an interval. Canonical names of remote parties are not passed on, as
 * they tell about hosts. Owned by one media loop; allocates nothing per packet.
 */
final class PortRtcp {

    /** Of one relayed compound packet: more report blocks than this are no telephone call. */
    private static final int LARGEST_COMPOUND = 1200;

    private final LoopPort port;
    private final PortPair sockets;
    private final DropCounters dropped;
    private final RoundTrip roundTrip = new RoundTrip();
    private final byte[] canonicalName;
    private final long intervalNanos;

    private @Nullable RemoteMedia remote;
    private @Nullable InetSocketAddress source;
    private long lastSentAt;
    private long packetsAtLastReport;
    private int lastReport;
    private long lastReportAt;

    PortRtcp(LoopPort port, PortPair sockets, DropCounters dropped, MediaLoop loop, long now) {
        this.port = port;
        this.sockets = sockets;
        this.dropped = dropped;
        this.canonicalName = loop.canonicalName();
        this.intervalNanos = loop.reportInterval.toNanos();
        this.lastSentAt = now;
    }

    void remote(RemoteMedia changed) {
        RemoteMedia before = remote;
        if (before == null || !before.rtcp().equals(changed.rtcp())) {
            source = null;
        }
        remote = changed;
    }

    RoundTrip roundTrip() {
        return roundTrip;
    }

    /** Takes a packet from either socket: index 0 to its limit. */
    void receive(ByteBuffer compound, InetSocketAddress from, boolean multiplexed, long now) {
        if (!RtcpPacket.isValid(compound)) {
            dropped.malformed++;
            return;
        }
        if (!isRemote(from, multiplexed)) {
            dropped.strangers++;
            return;
        }
        read(compound, now);
        LoopPort peer = port.peer();
        if (peer != null && compound.limit() <= LARGEST_COMPOUND) {
            peer.rtcp.relay(compound, port, now);
        }
    }

    private boolean isRemote(InetSocketAddress from, boolean multiplexed) {
        if (multiplexed) {
            return port.receiver.latch.knows(from);
        }
        RemoteMedia agreed = remote;
        InetSocketAddress known = source;
        if (agreed == null) {
            return false;
        }
        if (known != null) {
            return known.equals(from);
        }
        boolean allowed = agreed.rtcp().equals(from) || port.receiver.latch.knowsHost(from);
        if (allowed) {
            source = from;
        }
        return allowed;
    }

    private void read(ByteBuffer compound, long now) {
        for (int at = 0; at < compound.limit(); at += RtcpPacket.length(compound, at)) {
            int type = RtcpPacket.type(compound, at);
            if (type == RtcpPacket.SENDER_REPORT) {
                lastReport = RtcpPacket.middleNtp(compound, at);
                lastReportAt = now;
            }
            if (type == RtcpPacket.SENDER_REPORT || type == RtcpPacket.RECEIVER_REPORT) {
                int block = RtcpPacket.blocks(compound, at);
                for (int i = 0; i < RtcpPacket.count(compound, at); i++, block += RtcpPacket.BLOCK_LENGTH) {
                    if (compound.getInt(block) == port.sender.stream.ssrc()) {
                        roundTrip.answered(compound.getInt(block + 16), compound.getInt(block + 20), now);
                    }
                }
            }
        }
    }

    /** Sends to this port's remote party what the peer's remote party reported. */
    private void relay(ByteBuffer compound, LoopPort peer, long now) {
        ByteBuffer out = port.loop.outgoing.clear();
        int ssrc = port.sender.stream.ssrc();
        boolean bye = false;
        int end = 0;
        for (int at = 0; at < compound.limit(); at += RtcpPacket.length(compound, at)) {
            int type = RtcpPacket.type(compound, at);
            if (type == RtcpPacket.SENDER_REPORT || type == RtcpPacket.RECEIVER_REPORT) {
                end = translateReport(compound, at, out, end, peer, now);
            }
            bye |= type == RtcpPacket.BYE;
        }
        if (end == 0) {
            end = emptyReport(out, ssrc);
        }
        end = RtcpPacket.writeCanonicalName(out, end, ssrc, canonicalName);
        if (bye) {
            end = RtcpPacket.writeBye(out, end, ssrc);
        }
        send(out.position(0).limit(end), now);
        if (bye) {
            port.sender.stream.renew(port.loop.random.nextInt());
        }
    }

    private int translateReport(ByteBuffer in, int at, ByteBuffer out, int start, LoopPort peer, long now) {
        OutgoingStream stream = port.sender.stream;
        boolean sender = RtcpPacket.type(in, at) == RtcpPacket.SENDER_REPORT
                && RtcpPacket.ssrc(in, at) == peer.receiver.stream.ssrc()
                && stream.carries(peer.receiver.sourceId());
        int end = start + 8;
        if (sender) {
            RtcpPacket.writeSenderInformation(
                    out,
                    start,
                    in.getLong(at + 8),
                    in.getInt(at + 16) + stream.timestampOffset(),
                    stream.packets(),
                    stream.octets());
            roundTrip.sent(RtcpPacket.middleNtp(in, at), now);
            end += 20;
        }
        int blocks = 0;
        int block = RtcpPacket.blocks(in, at);
        for (int i = 0; i < RtcpPacket.count(in, at); i++, block += RtcpPacket.BLOCK_LENGTH) {
            if (reportsOnUs(in, block, peer)) {
                translateBlock(in, block, out, end, peer.sender.stream);
                end += RtcpPacket.BLOCK_LENGTH;
                blocks++;
            }
        }
        int type = sender ? RtcpPacket.SENDER_REPORT : RtcpPacket.RECEIVER_REPORT;
        RtcpPacket.writeHeader(out, start, blocks, type, end - start);
        out.putInt(start + 4, stream.ssrc());
        return end;
    }

    /** Whether a block is about the stream that this port receives and the peer sends on. */
    private boolean reportsOnUs(ByteBuffer in, int block, LoopPort peer) {
        OutgoingStream sent = peer.sender.stream;
        return in.getInt(block) == sent.ssrc()
                && port.receiver.stream.started()
                && sent.carries(port.receiver.sourceId());
    }

    private void translateBlock(ByteBuffer in, int block, ByteBuffer out, int at, OutgoingStream sent) {
        ReceivedStream original = port.receiver.stream;
        out.putInt(at, original.ssrc());
        out.putInt(at + 4, in.getInt(block + 4));
        // The report knows our numbering; told is the original one, nearest to what was received lately.
        long highest = original.extendedHighestSequence();
        int reported = in.getInt(block + 8) - sent.sequenceOffset();
        out.putInt(at + 8, (int) (highest + (short) (reported - (int) highest)));
        out.putInt(at + 12, in.getInt(block + 12));
        out.putInt(at + 16, in.getInt(block + 16));
        out.putInt(at + 20, in.getInt(block + 20));
    }

    private static int emptyReport(ByteBuffer out, int ssrc) {
        RtcpPacket.writeHeader(out, 0, 0, RtcpPacket.RECEIVER_REPORT, 8);
        out.putInt(4, ssrc);
        return 8;
    }

    /** Sends a report of our own if one is due. */
    void keepHouse(long now) {
        boolean due = now - lastSentAt >= intervalNanos;
        if (due && (port.receiver.stream.started() || port.sender.stream.packets() > 0)) {
            ByteBuffer out = port.loop.outgoing.clear();
            int end = ownReport(out, now);
            end = RtcpPacket.writeCanonicalName(out, end, port.sender.stream.ssrc(), canonicalName);
            send(out.position(0).limit(end), now);
        }
    }

    private int ownReport(ByteBuffer out, long now) {
        OutgoingStream stream = port.sender.stream;
        boolean sender = stream.packets() != packetsAtLastReport;
        packetsAtLastReport = stream.packets();
        int end = 8;
        if (sender) {
            long ntp = port.loop.ntp(now);
            RtcpPacket.writeSenderInformation(
                    out, 0, ntp, stream.timestampAt(now, port.sender.clockRate()), stream.packets(), stream.octets());
            roundTrip.sent((int) (ntp >>> 16), now);
            end += 20;
        }
        int blocks = 0;
        if (port.receiver.stream.started()) {
            ownBlock(out, end, now);
            end += RtcpPacket.BLOCK_LENGTH;
            blocks = 1;
        }
        int type = sender ? RtcpPacket.SENDER_REPORT : RtcpPacket.RECEIVER_REPORT;
        RtcpPacket.writeHeader(out, 0, blocks, type, end);
        out.putInt(4, stream.ssrc());
        return end;
    }

    private void ownBlock(ByteBuffer out, int at, long now) {
        ReceivedStream stream = port.receiver.stream;
        int lost = (int) Math.min(stream.lost(), 0x7FFFFF);
        long sinceReport = (now - lastReportAt) / 1000 * 65536 / 1_000_000;
        out.putInt(at, stream.ssrc());
        out.putInt(at + 4, stream.takeFractionLost() << 24 | lost);
        out.putInt(at + 8, (int) stream.extendedHighestSequence());
        out.putInt(at + 12, (int) stream.jitter());
        out.putInt(at + 16, lastReport);
        out.putInt(at + 20, lastReport == 0 ? 0 : (int) sinceReport);
    }

    private void send(ByteBuffer compound, long now) {
        lastSentAt = now;
        RemoteMedia agreed = remote;
        InetSocketAddress rtp = port.receiver.latch.target();
        if (agreed == null || rtp == null) {
            return;
        }
        boolean multiplexed = agreed.rtcpMultiplexed();
        DatagramChannel channel = multiplexed ? sockets.rtp() : sockets.rtcp();
        InetSocketAddress known = source;
        InetSocketAddress target = multiplexed ? rtp : known == null ? agreed.rtcp() : known;
        if (target.getPort() == 0) {
            return;
        }
        try {
            channel.send(compound, target);
        } catch (IOException | UnsupportedAddressTypeException e) {
            dropped.unsent++;
        }
    }
}
