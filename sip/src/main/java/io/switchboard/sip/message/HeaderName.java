package io.switchboard.sip.message;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The name of a header. Names are equal without regard to case, and a compact form (RFC 3261 section 7.3.3) is the same
 * name as the long one. Names that stand in the registry of this software are written in their usual letters.
 */
public final class HeaderName {
    private final String text;
    private final @Nullable String compact;
    private final int hash;
    /** What stands before the value on the wire: name, colon, space. */
    private final byte[] prefix;

    private HeaderName(String text, @Nullable String compact) {
        this.text = text;
        this.compact = compact;
        this.hash = hash(text);
        this.prefix = (text + ": ").getBytes(StandardCharsets.US_ASCII);
    }

    /** The name of that text, long or compact; refuses what is no token with {@link IllegalHeaderValueException}. */
    public static HeaderName of(String text) {
        HeaderName known = KnownHeaderNames.find(text);
        return known != null ? known : unknown(text);
    }

    static HeaderName of(byte[] octets, int from, int to) {
        HeaderName known = KnownHeaderNames.find(octets, from, to);
        return known != null ? known : unknown(Characters.ascii(octets, from, to));
    }

    static HeaderName known(String text, @Nullable String compact) {
        return new HeaderName(text, compact);
    }

    private static HeaderName unknown(String text) {
        if (!Characters.isToken(text)) {
            throw new IllegalHeaderValueException("a header's name must be a token");
        }
        return new HeaderName(text, null);
    }

    /** The long form. */
    public String text() {
        return text;
    }

    /** The one-letter form, if there is one. */
    public Optional<String> compactForm() {
        return Optional.ofNullable(compact);
    }

    @Nullable
    String compact() {
        return compact;
    }

    byte[] prefix() {
        return prefix;
    }

    static int hash(String text) {
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = hash * 31 + Characters.lower(text.charAt(i));
        }
        return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof HeaderName that && hash == that.hash && text.equalsIgnoreCase(that.text));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return text;
    }
}
