package io.switchboard.sip.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers which counts of which nonces were used, so that none is good twice (RFC 7616 section 3.4). Per nonce the last
 * 64 counts are told apart, for requests that overtake each other. Holds a limited number of nonces; when there are more,
 * the one used first is forgotten, and with it every nonce as old that was not used yet, so forgetting never makes a
 * replay possible. Safe for all threads.
 */
public final class ReplayWindow {
    private static final int WINDOW = 64;

    private static final class Counts {
        private final Instant issued;
        private long highest;
        /** Bit n is set if {@code highest - n} was used. */
        private long used;

        private Counts(Instant issued) {
            this.issued = issued;
        }

        private boolean use(long count) {
            if (count > highest) {
                long shift = count - highest;
                used = (shift >= WINDOW ? 0 : used << shift) | 1;
                highest = count;
                return true;
            }
            long behind = highest - count;
            if (behind >= WINDOW || (used & 1L << behind) != 0) {
                return false;
            }
            used |= 1L << behind;
            return true;
        }
    }

    private final int capacity;
    private final Duration lifetime;
    private final InstantSource clock;
    private final Map<String, Counts> nonces = new LinkedHashMap<>();
    private Instant forgottenUpTo = Instant.MIN;
    private long forgotten;

    /**
     * An empty window.
     *
     * @param capacity how many nonces are remembered
     * @param lifetime how long a nonce is good; older ones are forgotten without harm
     */
    public ReplayWindow(int capacity, Duration lifetime, InstantSource clock) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a window remembers at least one nonce");
        }
        this.capacity = capacity;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /** Uses that count of a nonce made at that time; false if it was used before or that can no longer be told. */
    public synchronized boolean use(String nonce, Instant issued, long count) {
        if (count < 1) {
            return false;
        }
        Counts counts = nonces.get(nonce);
        if (counts == null) {
            if (!issued.isAfter(forgottenUpTo)) {
                return false;
            }
            counts = remember(nonce, issued);
        }
        return counts.use(count);
    }

    private Counts remember(String nonce, Instant issued) {
        Instant dead = clock.instant().minus(lifetime);
        Iterator<Counts> eldestFirst = nonces.values().iterator();
        while (eldestFirst.hasNext()) {
            Counts eldest = eldestFirst.next();
            boolean expired = eldest.issued.isBefore(dead);
            if (!expired && nonces.size() < capacity) {
                break;
            }
            eldestFirst.remove();
            if (!expired) {
                forget(eldest.issued);
            }
        }
        Counts counts = new Counts(issued);
        nonces.put(nonce, counts);
        return counts;
    }

    private void forget(Instant issued) {
        forgotten++;
        if (issued.isAfter(forgottenUpTo)) {
            forgottenUpTo = issued;
        }
    }

    /** How many nonces are remembered. */
    public synchronized int size() {
        return nonces.size();
    }

    /** How many nonces were forgotten while they were still good, because there were too many. */
    public synchronized long forgotten() {
        return forgotten;
    }
}
