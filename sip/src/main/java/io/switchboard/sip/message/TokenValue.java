package io.switchboard.sip.message;

/**
 * A token with parameters: the form of Event, Subscription-State, Content-Disposition and others.
 *
 * @param token the token as written
 * @param parameters its parameters
 */
public record TokenValue(String token, Parameters parameters) {

    /** The bare token. */
    public static TokenValue of(String token) {
        return new TokenValue(token, Parameters.NONE);
    }

    static TokenValue read(TextCursor cursor) {
        cursor.skipWhitespace();
        return new TokenValue(cursor.token(), Parameters.read(cursor));
    }

    void append(StringBuilder out) {
        out.append(token);
        parameters.append(out);
    }

    @Override
    public String toString() {
        return token + parameters;
    }
}
