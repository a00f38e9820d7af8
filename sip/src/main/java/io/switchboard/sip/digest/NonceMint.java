package io.switchboard.sip.digest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes nonces that need no memory: each carries the time it was made and a message authentication code over that time,
 * the realm and the source it was made for. Nobody else can make one, none is good for another source, and all grow
 * stale. Safe for all threads.
 */
public final class NonceMint {
    private static final String FUNCTION = "HmacSHA256";
    private static final int PAYLOAD = 16;
    private static final int CODE = 16;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    /** What a nonce turned out to be. */
    public sealed interface Verdict {
        /**
         * Ours, for this realm and source, and young enough.
         *
         * @param issued when it was made
         */
        record Fresh(Instant issued) implements Verdict {}

        /** Too old, or not ours, or made for another realm or source: a new one is needed. */
        record Stale() implements Verdict {}
    }

    private static final Verdict STALE = new Verdict.Stale();

    private final SecretKeySpec key;
    private final InstantSource clock;
    private final Duration lifetime;
    /** Makes nonces of the same millisecond differ; it need not be secret. */
    private final AtomicLong number;
    /** Finding and keying the function costs more than one use of it; a function serves one thread at a time. */
    private final ThreadLocal<Mac> functions = ThreadLocal.withInitial(this::newFunction);

    /**
     * A mint with a key of its own; nonces of an earlier run are stale.
     *
     * @param lifetime how long a nonce is good
     */
    public NonceMint(SecureRandom random, InstantSource clock, Duration lifetime) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        this.key = new SecretKeySpec(secret, FUNCTION);
        this.clock = clock;
        this.lifetime = lifetime;
        this.number = new AtomicLong(random.nextLong());
    }

    /** A new nonce for that realm and source; source is the address of the client, without its port. */
    public String mint(String realm, String source) {
        ByteBuffer nonce = ByteBuffer.allocate(PAYLOAD + CODE);
        nonce.putLong(clock.millis()).putLong(number.incrementAndGet());
        nonce.put(code(nonce.array(), realm, source), 0, CODE);
        return ENCODER.encodeToString(nonce.array());
    }

    /** What that nonce is, coming back from that source for that realm. */
    public Verdict check(String nonce, String realm, String source) {
        byte[] octets;
        try {
            octets = DECODER.decode(nonce);
        } catch (IllegalArgumentException notBase64) {
            return STALE;
        }
        if (octets.length != PAYLOAD + CODE) {
            return STALE;
        }
        byte[] expected = Arrays.copyOf(code(octets, realm, source), CODE);
        byte[] present = Arrays.copyOfRange(octets, PAYLOAD, PAYLOAD + CODE);
        if (!MessageDigest.isEqual(expected, present)) {
            return STALE;
        }
        long issued = ByteBuffer.wrap(octets).getLong();
        long age = clock.millis() - issued;
        return age >= 0 && age <= lifetime.toMillis() ? new Verdict.Fresh(Instant.ofEpochMilli(issued)) : STALE;
    }

    /** How long a nonce is good. */
    public Duration lifetime() {
        return lifetime;
    }

    private byte[] code(byte[] nonce, String realm, String source) {
        Mac mac = functions.get();
        mac.update(nonce, 0, PAYLOAD);
        mac.update(realm.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
        return mac.doFinal(source.getBytes(StandardCharsets.UTF_8));
    }

    /** A hash nobody else can compute: stands in for the password of a user who does not exist. */
    String decoy(String username, String realm) {
        Mac mac = functions.get();
        mac.update((byte) 'd');
        mac.update(username.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
        return Base64.getEncoder().encodeToString(mac.doFinal(realm.getBytes(StandardCharsets.UTF_8)));
    }

    private Mac newFunction() {
        try {
            Mac mac = Mac.getInstance(FUNCTION);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java platform has " + FUNCTION, absent);
        }
    }
}
