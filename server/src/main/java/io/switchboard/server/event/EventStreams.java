package io.switchboard.server.event;

import io.switchboard.directory.account.AccountId;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Hands events to the pages that watch. Publishing never waits: a page that falls too far behind loses its stream, and
 * gets everything anew when its browser connects again. Safe for use by many threads.
 */
public final class EventStreams implements AutoCloseable {
    /** Streams at once on this server. */
    public static final int MOST_STREAMS = 1_000;

    /** Streams at once of one account. */
    public static final int MOST_PER_ACCOUNT = 200;

    private static final int BACKLOG = 256;
    private static final LiveEvent END = new LiveEvent("end", "");

    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private final AtomicLong dropped = new AtomicLong();
    private volatile boolean closed;

    /** A new stream; empty when there are too many already or the server stops. */
    public synchronized Optional<Stream> open(AccountId account) {
        long ofAccount = streams.stream()
                .filter(stream -> stream.account.equals(account))
                .count();
        if (closed || streams.size() >= MOST_STREAMS || ofAccount >= MOST_PER_ACCOUNT) {
            return Optional.empty();
        }
        Stream stream = new Stream(account);
        streams.add(stream);
        return Optional.of(stream);
    }

    /** Whether anybody of the account watches. */
    public boolean watched(AccountId account) {
        return streams.stream().anyMatch(stream -> stream.account.equals(account));
    }

    /** Hands the event to everybody of the account who watches. */
    public void publish(AccountId account, LiveEvent event) {
        for (Stream stream : streams) {
            if (stream.account.equals(account) && !stream.queue.offer(event)) {
                dropped.incrementAndGet();
                stream.end();
            }
        }
    }

    /** How many streams were ended because their page fell behind. */
    public long dropped() {
        return dropped.get();
    }

    /** How many streams are open. */
    public int size() {
        return streams.size();
    }

    /** Ends every stream. */
    @Override
    public synchronized void close() {
        closed = true;
        streams.forEach(Stream::end);
    }

    /** What one page watches. Read by one thread. */
    public final class Stream implements AutoCloseable {
        private final AccountId account;
        private final BlockingQueue<LiveEvent> queue = new ArrayBlockingQueue<>(BACKLOG);
        private volatile boolean ended;

        private Stream(AccountId account) {
            this.account = account;
        }

        /** The next event; empty when none came within the time. */
        public Optional<LiveEvent> next(Duration patience) throws InterruptedException {
            LiveEvent event = queue.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            return event == null || ended ? Optional.empty() : Optional.of(event);
        }

        /** Whether this stream is over. */
        public boolean ended() {
            return ended;
        }

        private void end() {
            ended = true;
            // Wakes the reader; where there is no room, the reader has something to wake up for already.
            boolean _ = queue.offer(END);
        }

        @Override
        public void close() {
            streams.remove(this);
        }
    }
}
