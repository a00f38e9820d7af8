package io.switchboard.directory.database;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes many small changes with one commit. Changes that come within a few milliseconds of each other share a
 * transaction, in the order they came; the stage of each completes when the commit is safe on disk. When a shared
 * transaction fails, every change of it is tried alone, so that one bad change fails no other.
 *
 * <p>{@link #submit} may be called from any thread and never blocks. Stages complete on the writing thread.
 */
public final class GroupCommit<T> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int LARGEST_BATCH = 1_000;
    private static final int LARGEST_BACKLOG = 50_000;
    private static final Duration GATHERING = Duration.ofMillis(3);

    private final String name;
    private final DirectoryDatabase database;
    private final Batch<T> batch;
    private final BlockingQueue<Pending<T>> queue = new ArrayBlockingQueue<>(LARGEST_BACKLOG);
    private final AtomicLong commits = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final Thread writer;
    private volatile boolean closed;

    /** Writes changes in a running transaction. */
    @FunctionalInterface
    public interface Batch<T> {

        /** Writes all changes and tells what to do once they are committed. May be called again for the same changes. */
        Runnable write(Handle handle, List<T> changes);
    }

    private record Pending<T>(T change, CompletableFuture<@Nullable Void> done) {}

    public GroupCommit(String name, DirectoryDatabase database, Batch<T> batch) {
        this.name = name;
        this.database = database;
        this.batch = batch;
        this.writer = Thread.ofPlatform().name(name + "-writer").daemon().start(this::run);
    }

    /** Hands a change over; a backlog that is full fails the stage at once. */
    public CompletionStage<@Nullable Void> submit(T change) {
        Pending<T> pending = new Pending<>(change, new CompletableFuture<>());
        if (closed) {
            pending.done().completeExceptionally(new DatabaseFault("The directory is closed."));
        } else if (!queue.offer(pending)) {
            refused.incrementAndGet();
            pending.done()
                    .completeExceptionally(new DatabaseFault("The database is too slow: " + LARGEST_BACKLOG
                            + " changes of " + name + " wait to be written."));
        }
        return pending.done().minimalCompletionStage();
    }

    /** How many transactions were committed. */
    public long commits() {
        return commits.get();
    }

    /** Whether more than half of the changes that may wait do wait: time to take no more work that brings some. */
    public boolean isFarBehind() {
        return queue.size() > LARGEST_BACKLOG / 2;
    }

    /** How many changes were refused because too many waited. */
    public long refused() {
        return refused.get();
    }

    /** Writes what was handed over, then ends. */
    @Override
    public void close() {
        closed = true;
        try {
            writer.join(TimeUnit.SECONDS.toMillis(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closed || !queue.isEmpty()) {
            try {
                List<Pending<T>> gathered = gather();
                if (!gathered.isEmpty()) {
                    write(gathered);
                }
            } catch (InterruptedException e) {
                LOG.warn("{} writer was interrupted; it goes on", name);
            }
        }
    }

    private List<Pending<T>> gather() throws InterruptedException {
        List<Pending<T>> gathered = new ArrayList<>();
        Pending<T> first = queue.poll(100, TimeUnit.MILLISECONDS);
        if (first == null) {
            return gathered;
        }
        gathered.add(first);
        if (!closed && queue.size() < LARGEST_BATCH) {
            // Sleeping through it instead of waiting at the queue: being woken by each change costs more than its
            // writing.
            LockSupport.parkNanos(GATHERING.toNanos());
        }
        queue.drainTo(gathered, LARGEST_BATCH - 1);
        return gathered;
    }

    private void write(List<Pending<T>> gathered) {
        try {
            commit(gathered);
        } catch (RuntimeException e) {
            if (gathered.size() == 1) {
                gathered.getFirst().done().completeExceptionally(e);
                return;
            }
            LOG.warn(
                    "{} changes of {} could not be written together and are tried one by one",
                    gathered.size(),
                    name,
                    e);
            for (Pending<T> pending : gathered) {
                write(List.of(pending));
            }
        }
    }

    private void commit(List<Pending<T>> gathered) {
        List<T> changes = gathered.stream().map(Pending::change).toList();
        Runnable afterwards = database.write(handle -> batch.write(handle, changes));
        commits.incrementAndGet();
        afterwards.run();
        gathered.forEach(pending -> pending.done().complete(null));
    }
}
