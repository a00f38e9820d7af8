package io.switchboard.delivery;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/**
 * The durable jobs behind the deliveries. A job and its delivery row are written in one transaction, and a job ends only
 * when its delivery is delivered or given up; a server that dies in between leaves the job for the next start.
 */
public final class DeliveryJobs implements AutoCloseable {

    /** Makes one attempt at a delivery; empty when the job is done, else when to make the next. */
    @FunctionalInterface
    public interface Attempt extends Function<UUID, Optional<Instant>> {}

    private static final Duration RETRY_AFTER_FAULT = Duration.ofMinutes(1);
    private static final Duration CLOSE_WAIT = Duration.ofSeconds(5);
    private static final int THREADS = 4;

    private final CustomTask<Void> task;
    private final RecurringTask<Void> sweep;
    private final Scheduler scheduler;
    private final AtomicBoolean closed = new AtomicBoolean();

    private DeliveryJobs(CustomTask<Void> task, RecurringTask<Void> sweep, Scheduler scheduler) {
        this.task = task;
        this.sweep = sweep;
        this.scheduler = scheduler;
    }

    /**
     * Prepares the jobs of one kind; {@link #start} begins to work them off.
     *
     * @param kind names the kind; never change it, rows carry it
     * @param pollEvery how often due jobs are looked for
     * @param sweepEvery how often to look for what was left behind
     */
    public static DeliveryJobs of(
            String kind,
            DataSource database,
            InstantSource clock,
            Duration pollEvery,
            Attempt attempt,
            Duration sweepEvery,
            Runnable sweep) {
        CustomTask<Void> task = task(kind, attempt);
        RecurringTask<Void> sweepTask =
                Tasks.recurring(kind + "-sweep", FixedDelay.of(sweepEvery)).execute((instance, context) -> sweep.run());
        Scheduler scheduler = Scheduler.create(database, List.of(task))
                .startTasks(List.of(sweepTask))
                .clock(clock::instant)
                .pollingInterval(pollEvery)
                .threads(THREADS)
                .shutdownMaxWait(CLOSE_WAIT)
                .build();
        return new DeliveryJobs(task, sweepTask, scheduler);
    }

    private static CustomTask<Void> task(String kind, Attempt attempt) {
        return Tasks.custom(kind, Void.class)
                .onFailureReschedule(FixedDelay.of(RETRY_AFTER_FAULT))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    Optional<Instant> again = attempt.apply(UUID.fromString(instance.getId()));
                    CompletionHandler<Void> done = (complete, operations) ->
                            again.ifPresentOrElse(next -> operations.reschedule(complete, next), operations::remove);
                    return done;
                });
    }

    /** Begins to work off the jobs, also those of earlier runs. */
    public void start() {
        scheduler.start();
    }

    /** Schedules an attempt in the transaction of the caller. */
    public void schedule(Handle transaction, UUID id, Instant when) {
        SchedulerClient client = SchedulerClient.Builder.create(
                        new TransactionDataSource(transaction.getConnection()), task, sweep)
                .build();
        client.scheduleIfNotExists(task.instance(id.toString()), when);
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
        scheduler.triggerCheckForDueExecutions();
    }

    /** Stops taking jobs and waits for those that run. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            scheduler.stop();
        }
    }
}
