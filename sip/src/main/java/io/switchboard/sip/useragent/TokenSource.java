package io.switchboard.sip.useragent;

import java.security.SecureRandom;

/**
 * Unguessable words for branches, tags and Call-IDs: who cannot see our messages cannot forge answers to them. Safe for any thread.
 */
final class TokenSource {

    private static final char[] ALPHABET = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();
    private static final int CHARACTERS = 16;

    private final SecureRandom random;
    private final byte[] pool = new byte[CHARACTERS * 256];
    private int used = pool.length;

    TokenSource(SecureRandom random) {
        this.random = random;
    }

    /** A word of 80 random bits. */
    synchronized String token() {
        // one large draw serves many words: a draw costs far more than its octets
        if (used == pool.length) {
            random.nextBytes(pool);
            used = 0;
        }
        char[] word = new char[CHARACTERS];
        for (int i = 0; i < CHARACTERS; i++) {
            word[i] = ALPHABET[pool[used++] & 31];
        }
        return new String(word);
    }
}
