package io.switchboard.sip.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The hash functions of RFC 8760 that phones and carriers use. */
public enum DigestAlgorithm {
    MD5("MD5", "MD5"),
    SHA_256("SHA-256", "SHA-256");

    private static final HexFormat HEX = HexFormat.of();

    private final String token;
    private final String function;

    DigestAlgorithm(String token, String function) {
        this.token = token;
        this.function = function;
    }

    /** The algorithm as it stands in a challenge. */
    public String token() {
        return token;
    }

    /** The algorithm of that token, in any case of letters; empty if it is none of these. */
    public static Optional<DigestAlgorithm> of(String token) {
        for (DigestAlgorithm algorithm : values()) {
            if (algorithm.token.equalsIgnoreCase(token)) {
                return Optional.of(algorithm);
            }
        }
        return Optional.empty();
    }

    /** The hash of the text in UTF-8, in lower-case hexadecimal digits. */
    String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance(function).digest(text.getBytes(StandardCharsets.UTF_8));
            return HEX.formatHex(hash);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has " + function, absent);
        }
    }
}
