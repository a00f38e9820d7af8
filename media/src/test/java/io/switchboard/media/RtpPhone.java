package io.switchboard.media;

import io.switchboard.media.rtp.RtpPacket;
import io.switchboard.media.rtp.TelephoneEvent;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The RTP and RTCP sockets of a remote party, driven by hand. */
final class RtpPhone implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 3000;

    /** A packet that came, taken apart. */
    record Packet(
            int payloadType,
            boolean marker,
            int sequence,
            int timestamp,
            int ssrc,
            List<Integer> payload,
            int headerOctets) {

        byte[] octets() {
            byte[] octets = new byte[payload.size()];
            for (int i = 0; i < octets.length; i++) {
                octets[i] = payload.get(i).byteValue();
            }
            return octets;
        }
    }

    final DatagramSocket rtp;
    final DatagramSocket rtcp;
    int ssrc = 0x11223344;
    int sequence = 100;
    int timestamp = 5000;

    RtpPhone() {
        this(InetAddress.getLoopbackAddress());
    }

    RtpPhone(InetAddress address) {
        DatagramSocket first = null;
        DatagramSocket second = null;
        for (int attempt = 0; second == null && attempt < 200; attempt++) {
            try {
                first = new DatagramSocket(0, address);
                if (first.getLocalPort() % 2 == 0) {
                    second = new DatagramSocket(first.getLocalPort() + 1, address);
                } else {
                    first.close();
                }
            } catch (SocketException e) {
                first.close();
            }
        }
        rtp = first;
        rtcp = second;
    }

    InetSocketAddress address() {
        return (InetSocketAddress) rtp.getLocalSocketAddress();
    }

    RemoteMedia media(PayloadFormat... formats) {
        return RemoteMedia.of(address(), List.of(formats));
    }

    /** Sends the next packet of the stream: 20 ms, 160 clock units. */
    void send(MediaPort port, int payloadType, byte[] payload) {
        send(port.localRtp(), payloadType, false, sequence++, timestamp, payload);
        timestamp += 160;
    }

    void send(InetSocketAddress to, int payloadType, boolean marker, int seq, int ts, byte[] payload) {
        sendRaw(rtp, to, packet(payloadType, marker, seq, ts, ssrc, payload));
    }

    /** Sends one packet of a telephone event that began at a timestamp. */
    void sendEvent(MediaPort port, int payloadType, int event, int eventTimestamp, boolean end, int duration) {
        ByteBuffer payload = ByteBuffer.allocate(TelephoneEvent.LENGTH);
        TelephoneEvent.write(payload, 0, event, end, 10, duration);
        send(port.localRtp(), payloadType, false, sequence++, eventTimestamp, payload.array());
    }

    static byte[] packet(int payloadType, boolean marker, int seq, int ts, int ssrc, byte[] payload) {
        ByteBuffer packet = ByteBuffer.allocate(RtpPacket.HEADER_LENGTH + payload.length);
        RtpPacket.writeHeader(packet, 0, false, marker, payloadType, seq, ts, ssrc);
        packet.put(RtpPacket.HEADER_LENGTH, payload);
        return packet.array();
    }

    static void sendRaw(DatagramSocket from, InetSocketAddress to, byte[] octets) {
        try {
            from.send(new DatagramPacket(octets, octets.length, to));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The next RTP packet; fails if none comes. */
    Packet receive() {
        return receiveWithin(PATIENCE_MILLIS).orElseThrow(() -> new AssertionError("no RTP came"));
    }

    List<Packet> receive(int count) {
        List<Packet> packets = new ArrayList<>();
        while (packets.size() < count) {
            packets.add(receive());
        }
        return packets;
    }

    Optional<Packet> receiveWithin(int millis) {
        return receiveRaw(rtp, millis).map(RtpPhone::parse);
    }

    /** The next RTCP compound packet; fails if none comes. */
    ByteBuffer receiveRtcp() {
        return ByteBuffer.wrap(receiveRaw(rtcp, PATIENCE_MILLIS).orElseThrow(() -> new AssertionError("no RTCP came")));
    }

    static Optional<byte[]> receiveRaw(DatagramSocket socket, int millis) {
        byte[] buffer = new byte[4096];
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        try {
            socket.setSoTimeout(millis);
            socket.receive(packet);
            return Optional.of(Arrays.copyOf(buffer, packet.getLength()));
        } catch (SocketTimeoutException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Packet parse(byte[] octets) {
        ByteBuffer packet = ByteBuffer.wrap(octets);
        if (!RtpPacket.isValid(packet)) {
            throw new AssertionError("not RTP");
        }
        int offset = RtpPacket.payloadOffset(packet);
        List<Integer> payload = IntStream.range(offset, offset + RtpPacket.payloadLength(packet))
                .mapToObj(index -> octets[index] & 0xFF)
                .toList();
        return new Packet(
                RtpPacket.payloadType(packet),
                RtpPacket.marker(packet),
                RtpPacket.sequence(packet),
                RtpPacket.timestamp(packet),
                RtpPacket.ssrc(packet),
                payload,
                RtpPacket.payloadOffset(packet));
    }

    @Override
    public void close() {
        rtp.close();
        rtcp.close();
    }
}
