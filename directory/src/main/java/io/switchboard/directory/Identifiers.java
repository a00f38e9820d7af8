package io.switchboard.directory;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/** Makes ids: UUIDs of version 7 (RFC 9562), whose order is the order of creation, so that indexes grow at one end. */
public final class Identifiers {

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    public Identifiers(InstantSource clock) {
        this.clock = clock;
    }

    /** A new id. Any thread. */
    public UUID next() {
        long version = 0x7000L;
        long high = (clock.millis() << 16) | version | (random.nextInt() & 0x0FFFL);
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
