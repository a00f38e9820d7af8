package io.switchboard.sip.message;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Why a request was sent (RFC 3326), such as {@code SIP;cause=200;text="Call completed elsewhere"}.
 *
 * @param protocol {@code SIP}, {@code Q.850} or another token
 * @param parameters cause and text
 */
public record ReasonValue(String protocol, Parameters parameters) {

    /** A reason of SIP: a status code and words for people. */
    public static ReasonValue sip(int status, String text) {
        return of("SIP", status, text);
    }

    /** A reason of the telephone network: a cause of ITU-T Q.850 and words for people. */
    public static ReasonValue q850(int cause, String text) {
        return of("Q.850", cause, text);
    }

    private static ReasonValue of(String protocol, int cause, String text) {
        return new ReasonValue(
                protocol, Parameters.of("cause", Integer.toString(cause)).withQuoted("text", text));
    }

    /** The cause in the code of the protocol; empty if absent or malformed. */
    public OptionalInt cause() {
        OptionalLong number = parameters.number("cause");
        return number.isPresent() && number.getAsLong() <= Integer.MAX_VALUE
                ? OptionalInt.of((int) number.getAsLong())
                : OptionalInt.empty();
    }

    /** The words for people. */
    public Optional<String> text() {
        return parameters.value("text");
    }

    static ReasonValue read(TextCursor cursor) {
        cursor.skipWhitespace();
        return new ReasonValue(cursor.token(), Parameters.read(cursor));
    }

    void append(StringBuilder out) {
        out.append(protocol);
        parameters.append(out);
    }

    @Override
    public String toString() {
        return protocol + parameters;
    }
}
