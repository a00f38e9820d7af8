package io.switchboard.media.rtp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The fields of RTCP packets in a buffer (RFC 3550 section 6). A compound packet begins at index 0 and ends at the limit.
 * Nothing is allocated. All but {@link #isRtcp} and {@link #isValid} expect a valid compound packet.
 */
public final class RtcpPacket {

    public static final int SENDER_REPORT = 200;
    public static final int RECEIVER_REPORT = 201;
    public static final int SOURCE_DESCRIPTION = 202;
    public static final int BYE = 203;

    /** Octets of one report block. */
    public static final int BLOCK_LENGTH = 24;

    private static final int LAST_KNOWN = 207;
    private static final int CNAME = 1;

    private RtcpPacket() {}

    /** Whether what came on an RTP port is RTCP (RFC 5761 section 4). */
    public static boolean isRtcp(ByteBuffer packet) {
        if (packet.limit() < 8 || (packet.get(0) & 0xC0) != 0x80) {
            return false;
        }
        int type = packet.get(1) & 0xFF;
        return type >= 192 && type <= 223;
    }

    /** Whether a buffer holds well-formed RTCP packets one after another, and nothing else (appendix A.2). */
    public static boolean isValid(ByteBuffer compound) {
        int limit = compound.limit();
        int at = 0;
        while (at + 8 <= limit) {
            int type = type(compound, at);
            int length = length(compound, at);
            boolean known = (compound.get(at) & 0xC0) == 0x80 && type >= SENDER_REPORT && type <= LAST_KNOWN;
            if (!known || at + length > limit || length < shortest(compound, at, type)) {
                return false;
            }
            at += length;
        }
        return at == limit && at > 0;
    }

    private static int shortest(ByteBuffer compound, int at, int type) {
        return switch (type) {
            case SENDER_REPORT -> 28 + BLOCK_LENGTH * count(compound, at);
            case RECEIVER_REPORT -> 8 + BLOCK_LENGTH * count(compound, at);
            case BYE -> 4 + 4 * count(compound, at);
            default -> 4;
        };
    }

    public static int type(ByteBuffer compound, int at) {
        return compound.get(at + 1) & 0xFF;
    }

    /** Number of report blocks, chunks or sources. */
    public static int count(ByteBuffer compound, int at) {
        return compound.get(at) & 0x1F;
    }

    /** Octets of the packet that begins here, header included. */
    public static int length(ByteBuffer compound, int at) {
        return 4 * ((compound.getShort(at + 2) & 0xFFFF) + 1);
    }

    /** The SSRC of the sender of a report, or the first one of a BYE. */
    public static int ssrc(ByteBuffer compound, int at) {
        return compound.getInt(at + 4);
    }

    /** Index of the first report block of a sender or receiver report. */
    public static int blocks(ByteBuffer compound, int at) {
        return at + (type(compound, at) == SENDER_REPORT ? 28 : 8);
    }

    /** The middle 32 bits of a sender report's NTP timestamp, by which receivers refer to it. */
    public static int middleNtp(ByteBuffer compound, int at) {
        return (compound.getShort(at + 10) << 16) | (compound.getShort(at + 12) & 0xFFFF);
    }

    /** Writes a packet header; the length is that of the whole packet in octets. */
    public static void writeHeader(ByteBuffer compound, int at, int count, int type, int octets) {
        compound.put(at, (byte) (0x80 | count));
        compound.put(at + 1, (byte) type);
        compound.putShort(at + 2, (short) (octets / 4 - 1));
    }

    /** Writes the sender information of a sender report that begins at {@code at}. */
    public static void writeSenderInformation(
            ByteBuffer compound, int at, long ntp, int timestamp, long packets, long octets) {
        compound.putLong(at + 8, ntp);
        compound.putInt(at + 16, timestamp);
        compound.putInt(at + 20, (int) packets);
        compound.putInt(at + 24, (int) octets);
    }

    /** Writes a source description with the canonical name alone; returns the index behind it. */
    public static int writeCanonicalName(ByteBuffer compound, int at, int ssrc, byte[] name) {
        int unpadded = 8 + 2 + name.length;
        int octets = (unpadded + 4) / 4 * 4;
        writeHeader(compound, at, 1, SOURCE_DESCRIPTION, octets);
        compound.putInt(at + 4, ssrc);
        compound.put(at + 8, (byte) CNAME);
        compound.put(at + 9, (byte) name.length);
        compound.put(at + 10, name);
        for (int i = at + unpadded; i < at + octets; i++) {
            compound.put(i, (byte) 0);
        }
        return at + octets;
    }

    /** Writes a BYE of one source; returns the index behind it. */
    public static int writeBye(ByteBuffer compound, int at, int ssrc) {
        writeHeader(compound, at, 1, BYE, 8);
        compound.putInt(at + 4, ssrc);
        return at + 8;
    }

    /** A canonical name as RFC 7022 recommends: random, and telling nothing about the host. */
    public static byte[] canonicalName(long random) {
        return Long.toHexString(random).getBytes(StandardCharsets.US_ASCII);
    }
}
