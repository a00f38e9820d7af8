package io.switchboard.media;

import java.util.Arrays;
import java.util.List;

/** Agreed formats by payload type, for packets. Immutable. */
final class FormatTable {

    static final FormatTable EMPTY = new FormatTable(List.of());

    /** What the lookups give for a payload type that stands for nothing. */
    static final int NONE = -1;

    private static final int PAYLOAD_TYPES = 128;

    private final PayloadFormat[] formats;
    private final byte[] indexes = new byte[PAYLOAD_TYPES];

    FormatTable(List<PayloadFormat> formats) {
        this.formats = formats.toArray(PayloadFormat[]::new);
        Arrays.fill(indexes, (byte) NONE);
        for (int i = this.formats.length - 1; i >= 0; i--) {
            indexes[this.formats[i].payloadType()] = (byte) i;
        }
    }

    /** Index of the format of a payload type, or {@link #NONE}. */
    int index(int payloadType) {
        return indexes[payloadType];
    }

    PayloadFormat format(int index) {
        return formats[index];
    }

    /** For each payload type, the one under which the other side takes the same encoding, or {@link #NONE}. */
    byte[] mapTo(List<PayloadFormat> other) {
        byte[] map = new byte[PAYLOAD_TYPES];
        Arrays.fill(map, (byte) NONE);
        for (PayloadFormat format : formats) {
            map[format.payloadType()] = (byte) counterpart(format, other);
        }
        return map;
    }

    private static int counterpart(PayloadFormat format, List<PayloadFormat> other) {
        int second = NONE;
        for (PayloadFormat candidate : other) {
            if (candidate.sameEncoding(format)) {
                return candidate.payloadType();
            }
            // Many phones offer events at 8000 Hz only, beside sound of another clock, and understand them all the
            // same.
            boolean events =
                    format.codec() == AudioCodec.TELEPHONE_EVENT && candidate.codec() == AudioCodec.TELEPHONE_EVENT;
            if (events && second == NONE) {
                second = candidate.payloadType();
            }
        }
        return second;
    }
}
