package io.switchboard.media;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows from where RTP is accepted and to where it is sent, by the rule of {@link Latching}. Owned by one media loop. */
final class SourceLatch {

    private static final long GRACE_NANOS = Duration.ofMillis(500).toNanos();

    private Latching policy = Latching.FIRST_SOURCE;
    private @Nullable InetSocketAddress signalled;
    private @Nullable InetSocketAddress latched;
    private @Nullable InetSocketAddress previous;
    private long graceEnd;
    private boolean nowhere = true;

    /** Takes over what signalling says; only another address opens the latch. */
    void signal(InetSocketAddress address, Latching changedPolicy, long now) {
        policy = changedPolicy;
        nowhere = address.getPort() == 0 || address.getAddress().isAnyLocalAddress();
        if (nowhere || address.equals(signalled)) {
            return;
        }
        signalled = address;
        previous = latched;
        graceEnd = now + GRACE_NANOS;
        latched = null;
    }

    /** Whether a valid packet from this source is the remote party's; latches where the rule says so. */
    boolean accepts(InetSocketAddress source, long now) {
        InetSocketAddress known = latched;
        if (known != null) {
            return known.equals(source);
        }
        if (source.equals(previous) && now - graceEnd < 0) {
            return true;
        }
        if (!allowed(source)) {
            return false;
        }
        latched = source;
        previous = null;
        return true;
    }

    /** Whether this source is the remote party's as far as is known, without latching. */
    boolean knows(InetSocketAddress source) {
        return source.equals(latched == null ? signalled : latched);
    }

    /** Whether this source is on the remote party's host as far as is known. */
    boolean knowsHost(InetSocketAddress source) {
        InetSocketAddress known = latched == null ? signalled : latched;
        return known != null && known.getAddress().equals(source.getAddress());
    }

    /** Where to send, if anywhere. */
    @Nullable
    InetSocketAddress target() {
        if (nowhere) {
            return null;
        }
        return latched == null ? signalled : latched;
    }

    Optional<InetSocketAddress> latched() {
        return Optional.ofNullable(latched);
    }

    private boolean allowed(InetSocketAddress source) {
        InetSocketAddress expected = signalled;
        if (expected == null) {
            return false;
        }
        return switch (policy) {
            case FIRST_SOURCE -> true;
            case SAME_HOST -> expected.getAddress().equals(source.getAddress());
            case SIGNALLED_ONLY -> expected.equals(source);
        };
    }
}
