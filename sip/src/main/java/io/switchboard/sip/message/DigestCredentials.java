package io.switchboard.sip.message;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * The answer to a challenge, in Authorization or Proxy-Authorization (RFC 7616 section 3.4). Credentials of another
 * scheme are representable; {@link #isDigest} tells.
 *
 * @param scheme the scheme as written, in practice {@code Digest}
 * @param parameters username, realm, nonce, response and others, without quotes
 */
public record DigestCredentials(String scheme, Parameters parameters) {

    /** Whether the scheme is Digest. */
    public boolean isDigest() {
        return scheme.equalsIgnoreCase("Digest");
    }

    /** Who claims to be speaking. */
    public Optional<String> username() {
        return parameters.value("username");
    }

    /** The realm the password is for. */
    public Optional<String> realm() {
        return parameters.value("realm");
    }

    /** The server's nonce that is answered. */
    public Optional<String> nonce() {
        return parameters.value("nonce");
    }

    /** The URI the answer was computed with; kept as text, for it is hashed as written. */
    public Optional<String> uri() {
        return parameters.value("uri");
    }

    /** The proof of the password. */
    public Optional<String> response() {
        return parameters.value("response");
    }

    /** The algorithm as written; where absent it is MD5. */
    public Optional<String> algorithm() {
        return parameters.value("algorithm");
    }

    /** The client's nonce. */
    public Optional<String> clientNonce() {
        return parameters.value("cnonce");
    }

    /** The quality of protection chosen; absent for a client of RFC 2069. */
    public Optional<String> qualityOfProtection() {
        return parameters.value("qop");
    }

    /** The nonce count as written, eight hexadecimal digits. */
    public Optional<String> nonceCountText() {
        return parameters.value("nc");
    }

    /** The nonce count as a number; empty if absent or not eight hexadecimal digits. */
    public OptionalLong nonceCount() {
        String text = nonceCountText().orElse("");
        long count = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = Characters.hexadecimal(text.charAt(i));
            if (digit < 0) {
                return OptionalLong.empty();
            }
            count = count << 4 | digit;
        }
        return text.length() == 8 ? OptionalLong.of(count) : OptionalLong.empty();
    }

    static DigestCredentials read(TextCursor cursor) {
        cursor.skipWhitespace();
        String scheme = cursor.token();
        cursor.skipWhitespace();
        return new DigestCredentials(scheme, AuthenticationParameters.read(scheme, cursor));
    }

    void append(StringBuilder out) {
        out.append(scheme).append(' ');
        parameters.appendCommaSeparated(out);
    }

    /** Names who and where, never what proves it. */
    @Override
    public String toString() {
        return scheme + " credentials of " + username().orElse("nobody") + " for " + realm().orElse("no realm");
    }
}
