package io.switchboard.sip.sdp;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a payload type means (RFC 8866 section 6.6).
 *
 * @param payloadType 0 to 127
 * @param encoding the codec's name as written; compare without regard to case
 * @param clockRate in hertz
 * @param channels for audio; 1 where not written
 */
public record RtpMap(int payloadType, String encoding, int clockRate, int channels) {

    /** A map of one channel. */
    public static RtpMap of(int payloadType, String encoding, int clockRate) {
        return new RtpMap(payloadType, encoding, clockRate, 1);
    }

    /** Whether this is that encoding. */
    public boolean isEncoding(String name) {
        return encoding.equalsIgnoreCase(name);
    }

    /** The meaning that RFC 3551 gives to a payload type, if it does. */
    public static Optional<RtpMap> assigned(int payloadType) {
        return switch (payloadType) {
            case 0 -> Optional.of(of(0, "PCMU", 8000));
            case 3 -> Optional.of(of(3, "GSM", 8000));
            case 4 -> Optional.of(of(4, "G723", 8000));
            case 5 -> Optional.of(of(5, "DVI4", 8000));
            case 6 -> Optional.of(of(6, "DVI4", 16_000));
            case 7 -> Optional.of(of(7, "LPC", 8000));
            case 8 -> Optional.of(of(8, "PCMA", 8000));
            case 9 -> Optional.of(of(9, "G722", 8000));
            case 10 -> Optional.of(new RtpMap(10, "L16", 44_100, 2));
            case 11 -> Optional.of(of(11, "L16", 44_100));
            case 12 -> Optional.of(of(12, "QCELP", 8000));
            case 13 -> Optional.of(of(13, "CN", 8000));
            case 14 -> Optional.of(of(14, "MPA", 90_000));
            case 15 -> Optional.of(of(15, "G728", 8000));
            case 16 -> Optional.of(of(16, "DVI4", 11_025));
            case 17 -> Optional.of(of(17, "DVI4", 22_050));
            case 18 -> Optional.of(of(18, "G729", 8000));
            case 26 -> Optional.of(of(26, "JPEG", 90_000));
            case 31 -> Optional.of(of(31, "H261", 90_000));
            case 32 -> Optional.of(of(32, "MPV", 90_000));
            case 33 -> Optional.of(of(33, "MP2T", 90_000));
            case 34 -> Optional.of(of(34, "H263", 90_000));
            default -> Optional.empty();
        };
    }

    /** Reads the value of the attribute; empty if it is malformed. */
    static Optional<RtpMap> read(String value) {
        List<String> words = Words.of(value);
        if (words.size() < 2) {
            return Optional.empty();
        }
        String map = words.get(1);
        int slash = map.indexOf('/');
        int second = slash < 0 ? -1 : map.indexOf('/', slash + 1);
        OptionalInt payloadType = Words.number(words.get(0), 127);
        OptionalInt clockRate = slash < 1
                ? OptionalInt.empty()
                : Words.number(map.substring(slash + 1, second < 0 ? map.length() : second), Integer.MAX_VALUE);
        if (payloadType.isEmpty() || clockRate.isEmpty()) {
            return Optional.empty();
        }
        int channels =
                second < 0 ? 1 : Words.number(map.substring(second + 1), 255).orElse(1);
        return Optional.of(new RtpMap(payloadType.getAsInt(), map.substring(0, slash), clockRate.getAsInt(), channels));
    }

    /** The attribute that says so. */
    public Attribute attribute() {
        return Attribute.of(
                "rtpmap", payloadType + " " + encoding + "/" + clockRate + (channels > 1 ? "/" + channels : ""));
    }
}
