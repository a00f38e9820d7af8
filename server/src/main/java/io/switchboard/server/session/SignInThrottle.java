package io.switchboard.server.session;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down who guesses passwords: so many failures per source network and per person within a window, then a wait.
 * The table is limited; the entry unused for longest makes room. Safe for use by many threads.
 */
public final class SignInThrottle {
    /** How long a failure counts. */
    public static final Duration WINDOW = Duration.ofMinutes(15);

    /** Failures per person within the window. */
    public static final int PER_PERSON = 10;

    /** Failures per source within the window. */
    public static final int PER_SOURCE = 30;

    private static final int LARGEST_TABLE = 20_000;

    private final InstantSource clock;
    private final Map<String, Failures> table = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > LARGEST_TABLE;
        }
    };

    /** A throttle on this clock. */
    public SignInThrottle(InstantSource clock) {
        this.clock = clock;
    }

    /** How long to wait before the next try; empty when one may try now. */
    public synchronized Optional<Duration> waitBefore(InetAddress source, String email) {
        Duration person = remaining(personKey(email), PER_PERSON);
        Duration network = remaining(sourceKey(source), PER_SOURCE);
        Duration longer = person.compareTo(network) > 0 ? person : network;
        return longer.isZero() ? Optional.empty() : Optional.of(longer);
    }

    /** A try failed. */
    public synchronized void failed(InetAddress source, String email) {
        count(personKey(email));
        count(sourceKey(source));
    }

    /** A try succeeded: what counted against the person is forgotten; the source keeps its count. */
    public synchronized void succeeded(String email) {
        table.remove(personKey(email));
    }

    private Duration remaining(String key, int allowed) {
        Failures failures = table.get(key);
        if (failures == null || failures.count() < allowed) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(clock.instant(), failures.since().plus(WINDOW));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private void count(String key) {
        Instant now = clock.instant();
        table.merge(
                key,
                new Failures(now, 1),
                (old, one) ->
                        old.since().plus(WINDOW).isBefore(now) ? one : new Failures(old.since(), old.count() + 1));
    }

    private static String personKey(String email) {
        return "person " + email.strip().toLowerCase(Locale.ROOT);
    }

    // One customer holds a whole /64 of IPv6, so that is one source.
    private static String sourceKey(InetAddress source) {
        byte[] address = source.getAddress();
        byte[] network = source instanceof Inet6Address ? Arrays.copyOf(address, 8) : address;
        return "source " + HexFormat.of().formatHex(network);
    }

    private record Failures(Instant since, int count) {}
}
