package io.switchboard.sip.message;

import java.util.Optional;

/**
 * How long a session lives without a refresh (RFC 4028): the value of Session-Expires, and of Min-SE.
 *
 * @param seconds the interval
 * @param parameters such as {@code refresher}
 */
public record SessionExpires(long seconds, Parameters parameters) {

    /** That interval, without a refresher. */
    public static SessionExpires of(long seconds) {
        return new SessionExpires(seconds, Parameters.NONE);
    }

    /** Who refreshes: {@code uac} or {@code uas}. */
    public Optional<String> refresher() {
        return parameters.value("refresher");
    }

    static SessionExpires read(TextCursor cursor) {
        cursor.skipWhitespace();
        return new SessionExpires(cursor.seconds(), Parameters.read(cursor));
    }

    void append(StringBuilder out) {
        out.append(seconds);
        parameters.append(out);
    }
}
