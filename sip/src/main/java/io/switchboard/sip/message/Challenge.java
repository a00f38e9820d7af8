package io.switchboard.sip.message;

import java.util.List;
import java.util.Optional;

/**
 * A demand for credentials in WWW-Authenticate or Proxy-Authenticate (RFC 7616 section 3.3).
 *
 * @param scheme the scheme as written, in practice {@code Digest}
 * @param parameters realm, nonce, algorithm, qop and others, without quotes
 */
public record Challenge(String scheme, Parameters parameters) {

    /** Whether the scheme is Digest. */
    public boolean isDigest() {
        return scheme.equalsIgnoreCase("Digest");
    }

    /** Whose passwords are asked for. */
    public Optional<String> realm() {
        return parameters.value("realm");
    }

    /** The server's nonce. */
    public Optional<String> nonce() {
        return parameters.value("nonce");
    }

    /** What the client is to send back as it is. */
    public Optional<String> opaque() {
        return parameters.value("opaque");
    }

    /** The algorithm as written; where absent it is MD5. */
    public Optional<String> algorithm() {
        return parameters.value("algorithm");
    }

    /** Whether the credentials were right and only the nonce was too old. */
    public boolean isStale() {
        return parameters
                .value("stale")
                .map(value -> value.equalsIgnoreCase("true"))
                .orElse(false);
    }

    /** The qualities of protection offered; empty for a server of RFC 2069. */
    public List<String> qualitiesOfProtection() {
        return TokenList.split(parameters.value("qop").orElse(""));
    }

    static Challenge read(TextCursor cursor) {
        cursor.skipWhitespace();
        String scheme = cursor.token();
        cursor.skipWhitespace();
        return new Challenge(scheme, AuthenticationParameters.read(scheme, cursor));
    }

    void append(StringBuilder out) {
        out.append(scheme).append(' ');
        parameters.appendCommaSeparated(out);
    }

    @Override
    public String toString() {
        return scheme + " challenge for " + realm().orElse("no realm");
    }
}
