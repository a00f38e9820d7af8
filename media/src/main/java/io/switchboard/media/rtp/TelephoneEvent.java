package io.switchboard.media.rtp;

import java.nio.ByteBuffer;

/** The payload of a telephone event (RFC 4733 section 2.3), read in place. */
public final class TelephoneEvent {

    /** Octets of one event. */
    public static final int LENGTH = 4;

    private static final String DIGITS = "0123456789*#ABCD";

    private TelephoneEvent() {}

    public static int event(ByteBuffer packet, int at) {
        return packet.get(at) & 0xFF;
    }

    /** Whether this packet tells the end of the event. */
    public static boolean end(ByteBuffer packet, int at) {
        return (packet.get(at + 1) & 0x80) != 0;
    }

    /** How long it lasts so far, in units of the clock rate. */
    public static int duration(ByteBuffer packet, int at) {
        return packet.getShort(at + 2) & 0xFFFF;
    }

    /** Whether an event is a key of a telephone. */
    public static boolean isDigit(int event) {
        return event >= 0 && event < DIGITS.length();
    }

    /** The key an event stands for. */
    public static char digit(int event) {
        return DIGITS.charAt(event);
    }

    /** Writes the payload of an event. */
    public static void write(ByteBuffer packet, int at, int event, boolean end, int volume, int duration) {
        packet.put(at, (byte) event);
        packet.put(at + 1, (byte) ((end ? 0x80 : 0) | (volume & 0x3F)));
        packet.putShort(at + 2, (short) duration);
    }
}
