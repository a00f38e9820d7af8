package io.switchboard.sip.message;

/**
 * The type of a body (RFC 3261 section 20.15). Type and subtype are kept in lower case.
 *
 * @param type such as {@code application}
 * @param subtype such as {@code sdp}
 * @param parameters such as the boundary of a multipart body
 */
public record MediaType(String type, String subtype, Parameters parameters) {
    /** {@code application/sdp}. */
    public static final MediaType SDP = new MediaType("application", "sdp", Parameters.NONE);

    /** {@code application/dtmf-relay}. */
    public static final MediaType DTMF_RELAY = new MediaType("application", "dtmf-relay", Parameters.NONE);

    /** {@code text/plain}. */
    public static final MediaType TEXT = new MediaType("text", "plain", Parameters.NONE);

    /** Brings type and subtype to lower case. */
    public MediaType {
        type = Characters.lower(type);
        subtype = Characters.lower(subtype);
    }

    /** Whether type and subtype are the same, whatever the parameters. */
    public boolean sameTypeAs(MediaType other) {
        return type.equals(other.type) && subtype.equals(other.subtype);
    }

    static MediaType read(TextCursor cursor) {
        cursor.skipWhitespace();
        String type = cursor.token();
        if (!cursor.takeSpaced('/')) {
            throw cursor.malformed("expected '/'");
        }
        return new MediaType(type, cursor.token(), Parameters.read(cursor));
    }

    void append(StringBuilder out) {
        out.append(type).append('/').append(subtype);
        parameters.append(out);
    }

    @Override
    public String toString() {
        return type + "/" + subtype + parameters;
    }
}
