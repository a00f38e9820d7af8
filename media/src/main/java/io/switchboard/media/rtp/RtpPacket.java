package io.switchboard.media.rtp;

import java.nio.ByteBuffer;

/**
 * The fields of an RTP packet in a buffer (RFC 3550 section 5.1). A packet begins at index 0 and ends at the limit; the
 * position is left alone. Nothing is allocated. All but {@link #isValid} expect a valid packet.
 */
public final class RtpPacket {

    /** Octets of the fixed header. */
    public static final int HEADER_LENGTH = 12;

    private static final int VERSION_2 = 0x80;
    private static final int PADDING = 0x20;
    private static final int EXTENSION = 0x10;
    private static final int MARKER = 0x80;

    private RtpPacket() {}

    /** Whether this is a well-formed RTP packet: version, and lists, extension and padding that fit (appendix A.1). */
    public static boolean isValid(ByteBuffer packet) {
        int length = packet.limit();
        if (length < HEADER_LENGTH || (packet.get(0) & 0xC0) != VERSION_2) {
            return false;
        }
        int first = packet.get(0);
        int offset = HEADER_LENGTH + 4 * (first & 0x0F);
        if ((first & EXTENSION) != 0) {
            if (offset + 4 > length) {
                return false;
            }
            offset += 4 + 4 * (packet.getShort(offset + 2) & 0xFFFF);
        }
        if (offset > length) {
            return false;
        }
        if ((first & PADDING) != 0) {
            int padding = packet.get(length - 1) & 0xFF;
            return padding != 0 && offset + padding <= length;
        }
        return true;
    }

    public static int payloadType(ByteBuffer packet) {
        return packet.get(1) & 0x7F;
    }

    public static boolean marker(ByteBuffer packet) {
        return (packet.get(1) & MARKER) != 0;
    }

    public static int sequence(ByteBuffer packet) {
        return packet.getShort(2) & 0xFFFF;
    }

    public static int timestamp(ByteBuffer packet) {
        return packet.getInt(4);
    }

    public static int ssrc(ByteBuffer packet) {
        return packet.getInt(8);
    }

    /** Index of the payload: behind the contributing sources and the header extension. */
    public static int payloadOffset(ByteBuffer packet) {
        int first = packet.get(0);
        int offset = HEADER_LENGTH + 4 * (first & 0x0F);
        return (first & EXTENSION) == 0 ? offset : offset + 4 + 4 * (packet.getShort(offset + 2) & 0xFFFF);
    }

    /** Octets of the payload without padding. */
    public static int payloadLength(ByteBuffer packet) {
        int padding = hasPadding(packet) ? packet.get(packet.limit() - 1) & 0xFF : 0;
        return packet.limit() - payloadOffset(packet) - padding;
    }

    public static boolean hasPadding(ByteBuffer packet) {
        return (packet.get(0) & PADDING) != 0;
    }

    /**
     * Writes a fixed header without contributing sources or extension.
     *
     * @param at index of its first octet
     */
    public static void writeHeader(
            ByteBuffer packet,
            int at,
            boolean padding,
            boolean marker,
            int payloadType,
            int sequence,
            int timestamp,
            int ssrc) {
        packet.put(at, (byte) (padding ? VERSION_2 | PADDING : VERSION_2));
        packet.put(at + 1, (byte) (marker ? MARKER | payloadType : payloadType));
        packet.putShort(at + 2, (short) sequence);
        packet.putInt(at + 4, timestamp);
        packet.putInt(at + 8, ssrc);
    }
}
