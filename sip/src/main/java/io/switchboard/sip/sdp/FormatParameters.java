package io.switchboard.sip.sdp;

import java.util.List;
import java.util.Optional;

/**
 * Parameters of a payload type (RFC 8866 section 6.15).
 *
 * @param payloadType 0 to 127
 * @param text the parameters in the form of the codec
 */
public record FormatParameters(int payloadType, String text) {

    /** The value of a parameter where the form is {@code name=value;name=value}. */
    public Optional<String> value(String name) {
        int at = 0;
        while (at < text.length()) {
            int semicolon = text.indexOf(';', at);
            int stop = semicolon < 0 ? text.length() : semicolon;
            int equals = text.indexOf('=', at);
            if (equals >= 0
                    && equals < stop
                    && text.substring(at, equals).strip().equalsIgnoreCase(name)) {
                return Optional.of(text.substring(equals + 1, stop).strip());
            }
            at = stop + 1;
        }
        return Optional.empty();
    }

    static Optional<FormatParameters> read(String value) {
        String line = value.strip();
        List<String> words = Words.of(line);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String format = words.getFirst();
        return Words.number(format, 127).stream()
                .mapToObj(payloadType -> new FormatParameters(
                        payloadType, line.substring(format.length()).strip()))
                .findFirst();
    }

    /** The attribute that says so. */
    public Attribute attribute() {
        return Attribute.of("fmtp", payloadType + " " + text);
    }
}
