package io.switchboard.sip.message;

/** Reads what follows the scheme in the four headers of authentication. */
final class AuthenticationParameters {
    private AuthenticationParameters() {}

    /** Digest must be well-formed; of other schemes, which nobody here understands, what can be read is kept. */
    static Parameters read(String scheme, TextCursor cursor) {
        if (scheme.equalsIgnoreCase("Digest")) {
            return Parameters.readCommaSeparated(cursor);
        }
        int start = cursor.position();
        try {
            Parameters parameters = Parameters.readCommaSeparated(cursor);
            cursor.expectEnd();
            return parameters;
        } catch (SipParseException otherForm) {
            cursor.moveTo(start);
            cursor.rest();
            return Parameters.NONE;
        }
    }
}
