package io.switchboard.routing.call;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the calls that phone numbers and trunks carry, against their limits. Any thread. */
public final class ChannelLimits {

    private final Map<UUID, Integer> used = new ConcurrentHashMap<>();

    /** A channel in use; closing it frees the channel. */
    public interface Channel extends AutoCloseable {

        @Override
        void close();
    }

    /**
     * Takes a channel.
     *
     * @param owner the number or trunk
     * @param limit how many it has; empty for no limit
     * @return empty when all are in use
     */
    public Optional<Channel> take(UUID owner, Optional<Integer> limit) {
        boolean[] taken = new boolean[1];
        used.compute(owner, (id, count) -> {
            int now = count == null ? 0 : count;
            taken[0] = limit.isEmpty() || now < limit.get();
            int next = taken[0] ? now + 1 : now;
            return next == 0 ? null : next;
        });
        return taken[0] ? Optional.of(() -> free(owner)) : Optional.empty();
    }

    private void free(UUID owner) {
        used.computeIfPresent(owner, (id, count) -> count == 1 ? null : count - 1);
    }
}
