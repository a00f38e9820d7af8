package io.switchboard.delivery.notice;

import io.switchboard.delivery.DeliveryFault;
import io.switchboard.delivery.DeliveryJobs;
import io.switchboard.delivery.RetrySchedule;
import io.switchboard.delivery.mail.MailMessage;
import io.switchboard.delivery.mail.MailOutcome;
import io.switchboard.delivery.mail.MailTransport;
import io.switchboard.directory.secret.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends mails that must not be lost. To send one:
 *
 * <pre>{@code
 * Letter letter = Letter.about("You are invited")
 *         .paragraph("Ana Silva invites you to …")
 *         .link("Accept", uri)
 *         .remark("The link works until …");
 * notices.send(transaction, Notice.of(account.value(), address, letter).about("access", id).uselessAfter(expiry));
 * }</pre>
 *
 * <p>With the transaction of the change that the mail tells of, both are committed or neither; {@link #send(Notice)} uses
 * one of its own. Once committed, the mail is tried at once, after 1, 5, 15 and 60 minutes and then hourly for a day, in
 * spite of restarts; while no mail server is set up it waits for one. A mail that is refused for good, or given up, is
 * told to those who {@linkplain #listen listen}, when it is about something. Methods block on the database and may be
 * called from any thread but an event or media loop; bad addresses are refused by the mail server, never here.
 */
public final class Notices {

    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

    /** Part of the rows of running systems: never change it. */
    private static final String JOB = "notice";

    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);
    private static final Duration SWEEP = Duration.ofHours(1);
    private static final String NO_MAIL_SERVER = "No mail server is set up.";

    private final Jdbi jdbi;
    private final NoticeTable table;
    private final MailTransport transport;
    private final RetrySchedule retry;
    private final InstantSource clock;
    private final DeliveryJobs.Kind jobs;
    private final List<Consumer<UndeliverableNotice>> listeners = new CopyOnWriteArrayList<>();

    /** Notices worked off by these jobs, from their start on. */
    public Notices(
            DeliveryJobs jobs,
            DataSource database,
            Secrets secrets,
            MailTransport transport,
            RetrySchedule retry,
            InstantSource clock) {
        this.jdbi = Jdbi.create(database);
        this.table = new NoticeTable(secrets);
        this.transport = transport;
        this.retry = retry;
        this.clock = clock;
        this.jobs = jobs.kind(JOB, this::attempt, SWEEP, this::dropUseless);
    }

    /** Takes a mail to be sent; when this returns, it will be, whatever happens to this server. */
    public void send(Notice notice) {
        inTransaction(transaction -> send(transaction, notice));
        jobs.hurry();
    }

    /** Takes a mail to be sent if the transaction of the caller is committed. */
    public void send(Handle transaction, Notice notice) {
        Instant now = clock.instant();
        UUID id = UUID.randomUUID();
        table.insert(transaction, id, notice, now);
        jobs.schedule(transaction, id, now);
    }

    /** From now on the listener is told, on a thread of the jobs, of notices about something that will never arrive. */
    public void listen(Consumer<UndeliverableNotice> listener) {
        listeners.add(listener);
    }

    /** To be told when there is another mail server: everything that waits is tried with it at once. */
    public void mailChanged() {
        inTransaction(transaction -> jobs.expedite(transaction, clock.instant()));
        jobs.hurry();
    }

    private Optional<Instant> attempt(UUID id) {
        Optional<NoticeTable.Waiting> found = jdbi.withHandle(handle -> table.find(handle, id));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        NoticeTable.Waiting waiting = found.get();
        Instant now = clock.instant();
        if (waiting.isUseless(now)) {
            return giveUp(waiting, waiting.lastError().orElse("It could not be sent in time."));
        }
        if (!transport.isSetUp()) {
            jdbi.useHandle(handle -> table.waits(handle, id, NO_MAIL_SERVER));
            return Optional.of(now.plus(LOOK_AGAIN));
        }
        MailMessage message = new MailMessage(
                id.toString(), waiting.to(), waiting.subject(), waiting.text(), waiting.html(), List.of());
        return switch (transport.send(message)) {
            case MailOutcome.Accepted() -> sent(waiting);
            case MailOutcome.Postponed(String why) -> postpone(waiting, why, now);
            case MailOutcome.Refused(String why) -> giveUp(waiting, why);
        };
    }

    private Optional<Instant> sent(NoticeTable.Waiting waiting) {
        jdbi.useHandle(handle -> table.delete(handle, waiting.id()));
        LOG.info("Notice {} was sent", waiting.id());
        return Optional.empty();
    }

    private Optional<Instant> postpone(NoticeTable.Waiting waiting, String why, Instant now) {
        Optional<Duration> wait = retry.waitAfter(waiting.attempts() + 1);
        if (wait.isEmpty()) {
            return giveUp(waiting, why);
        }
        jdbi.useHandle(handle -> table.failed(handle, waiting.id(), why));
        LOG.warn("Notice {} waits for {}: {}", waiting.id(), wait.get(), why);
        return Optional.of(now.plus(wait.get()));
    }

    /** The listeners first: a server that dies in between tells them again, which is better than never. */
    private Optional<Instant> giveUp(NoticeTable.Waiting waiting, String why) {
        LOG.warn("Notice {} is not sent: {}", waiting.id(), why);
        waiting.about()
                .map(topic -> new UndeliverableNotice(waiting.account(), topic, waiting.to(), why))
                .ifPresent(news -> listeners.forEach(listener -> listener.accept(news)));
        jdbi.useHandle(handle -> table.delete(handle, waiting.id()));
        return Optional.empty();
    }

    /** The job of a notice ends it; this catches one whose job somebody removed by hand. */
    private void dropUseless() {
        Instant longGone = clock.instant().minus(Duration.ofDays(7));
        int dropped = jdbi.withHandle(handle -> table.deleteUseless(handle, longGone));
        if (dropped > 0) {
            LOG.warn("{} notices were left behind and are dropped", dropped);
        }
    }

    private void inTransaction(Consumer<Handle> work) {
        try {
            jdbi.useTransaction(work::accept);
        } catch (JdbiException failure) {
            throw new DeliveryFault("The database does not take a notice", failure);
        }
    }
}
