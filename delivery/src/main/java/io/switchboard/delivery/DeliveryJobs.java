package io.switchboard.delivery;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/**
 * The durable jobs behind all that is delivered. A job and the row it works for are written in one transaction, and a job
 * ends only when its work is done or given up; a server that dies in between leaves the job for the next start. One
 * scheduler serves all kinds, because a scheduler takes jobs of kinds it does not know for leftovers.
 */
public final class DeliveryJobs implements AutoCloseable {

    /** Makes one attempt at a delivery; empty when the job is done, else when to make the next. */
    @FunctionalInterface
    public interface Attempt extends Function<UUID, Optional<Instant>> {}

    private static final Duration RETRY_AFTER_FAULT = Duration.ofMinutes(1);
    private static final Duration CLOSE_WAIT = Duration.ofSeconds(5);
    private static final int THREADS = 8;

    private final DataSource database;
    private final InstantSource clock;
    private final Duration pollEvery;
    private final List<Kind> kinds = new CopyOnWriteArrayList<>();
    private volatile Optional<Scheduler> scheduler = Optional.empty();

    /**
     * No kinds of jobs yet.
     *
     * @param pollEvery how often due jobs are looked for
     */
    public DeliveryJobs(DataSource database, InstantSource clock, Duration pollEvery) {
        this.database = database;
        this.clock = clock;
        this.pollEvery = pollEvery;
    }

    /**
     * Adds a kind of jobs, before the {@link #start}.
     *
     * @param name names the kind; never change it, rows carry it
     * @param sweepEvery how often to look for what was left behind
     */
    public Kind kind(String name, Attempt attempt, Duration sweepEvery, Runnable sweep) {
        Kind kind = new Kind(task(name, attempt), sweep(name + "-sweep", sweepEvery, sweep));
        kinds.add(kind);
        return kind;
    }

    /** Begins to work off the jobs, also those of earlier runs. */
    public void start() {
        Scheduler built = Scheduler.create(
                        database, kinds.stream().<Task<?>>map(kind -> kind.task).toList())
                .startTasks(kinds.stream().map(kind -> kind.sweep).toList())
                .clock(clock::instant)
                .pollingInterval(pollEvery)
                .threads(THREADS)
                .shutdownMaxWait(CLOSE_WAIT)
                .build();
        scheduler = Optional.of(built);
        built.start();
    }

    /** Stops taking jobs and waits for those that run. */
    @Override
    public void close() {
        Optional<Scheduler> running = scheduler;
        scheduler = Optional.empty();
        running.ifPresent(Scheduler::stop);
    }

    private static CustomTask<Void> task(String name, Attempt attempt) {
        return Tasks.custom(name, Void.class)
                .onFailureReschedule(FixedDelay.of(RETRY_AFTER_FAULT))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    Optional<Instant> again = attempt.apply(UUID.fromString(instance.getId()));
                    CompletionHandler<Void> done = (complete, operations) ->
                            again.ifPresentOrElse(next -> operations.reschedule(complete, next), operations::remove);
                    return done;
                });
    }

    private static RecurringTask<Void> sweep(String name, Duration every, Runnable sweep) {
        return Tasks.recurring(name, FixedDelay.of(every)).execute((instance, context) -> sweep.run());
    }

    /** The jobs of one kind. */
    public final class Kind {

        private final CustomTask<Void> task;
        private final RecurringTask<Void> sweep;

        private Kind(CustomTask<Void> task, RecurringTask<Void> sweep) {
            this.task = task;
            this.sweep = sweep;
        }

        /** Schedules an attempt in the transaction of the caller. */
        public void schedule(Handle transaction, UUID id, Instant when) {
            SchedulerClient client = SchedulerClient.Builder.create(
                            new TransactionDataSource(transaction.getConnection()), task, sweep)
                    .build();
            client.scheduleIfNotExists(task.instance(id.toString()), when);
        }

        /**
         * Schedules an attempt for something whose last one is over, in the transaction of the caller: the job of that one
         * may be about to end, and must not take the new one along.
         */
        public void scheduleAnew(Handle transaction, UUID id, Instant when) {
            transaction
                    .createUpdate("delete from scheduled_tasks where task_name = :kind and task_instance = :id")
                    .bind("kind", task.getName())
                    .bind("id", id.toString())
                    .execute();
            schedule(transaction, id, when);
        }

        /** Makes every attempt that waits for its time due, in the transaction of the caller; one under way is left alone. */
        public void expedite(Handle transaction, Instant now) {
            transaction
                    .createUpdate("""
                            update scheduled_tasks set execution_time = :now
                            where task_name = :kind and not picked and execution_time > :now
                            """)
                    .bind("kind", task.getName())
                    .bind("now", Timestamp.from(now))
                    .execute();
        }

        /** Looks for due jobs now instead of at the next poll. */
        public void hurry() {
            scheduler.ifPresent(Scheduler::triggerCheckForDueExecutions);
        }
    }
}
