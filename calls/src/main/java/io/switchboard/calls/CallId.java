package io.switchboard.calls;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;

/** Names one call for its whole life, across all its legs. Unguessable, printable, and unlike the SIP Call-IDs of the legs. */
public record CallId(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 12;

    /** Rejects an empty value. */
    public CallId {
        Objects.requireNonNull(value, "value is null");
        if (value.isBlank()) {
            throw new IllegalArgumentException("A call id is not blank");
        }
    }

    /** A new identifier, unlike every other. */
    public static CallId random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new CallId(HexFormat.of().formatHex(bytes));
    }

    @Override
    public String toString() {
        return value;
    }
}
