package io.switchboard.delivery.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.switchboard.delivery.DeliveryJobs;
import io.switchboard.delivery.RetrySchedule;
import io.switchboard.delivery.TestDatabase;
import io.switchboard.delivery.mail.MailMessage;
import io.switchboard.delivery.mail.MailOutcome;
import io.switchboard.delivery.mail.ScriptedTransport;
import io.switchboard.directory.account.AccountDraft;
import io.switchboard.directory.audit.Author;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NoticesTest {

    private static final Letter LETTER = Letter.about("Confirm your address")
            .link("Confirm", URI.create("https://phones.example.com/verify-email?token=secret"));
    private static final RetrySchedule QUICKLY =
            new RetrySchedule(List.of(), Duration.ofMillis(1), Duration.ofHours(1));

    private static TestDatabase database;
    private static UUID account;

    private final ScriptedTransport transport = new ScriptedTransport();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private final List<DeliveryJobs> started = new ArrayList<>();
    private final BlockingQueue<UndeliverableNotice> undeliverable = new LinkedBlockingQueue<>();

    @BeforeAll
    static void startDatabase() {
        database = TestDatabase.start();
        account = database.directory()
                .accounts()
                .create(new AccountDraft("Example Ltd", "IE", "Europe/Dublin"), Author.system("test"))
                .id()
                .value();
    }

    @AfterAll
    static void stopDatabase() {
        database.close();
    }

    @AfterEach
    void stop() {
        started.forEach(DeliveryJobs::close);
        Jdbi.create(database.dataSource()).useHandle(handle -> {
            handle.execute("delete from notices");
            handle.execute("delete from scheduled_tasks");
        });
    }

    @Test
    void sendsAMailAndKeepsNothingOfIt() {
        Notices notices = start(QUICKLY);

        notices.send(Notice.of(account, "bea@example.com", LETTER));

        MailMessage mail = transport.next();
        assertThat(mail.to()).isEqualTo("bea@example.com");
        assertThat(mail.subject()).isEqualTo("Confirm your address");
        assertThat(mail.text()).contains("token=secret");
        assertThat(mail.html()).contains("token=secret");
        until(() -> waiting() == 0);
    }

    @Test
    void sendsNothingWhenTheChangeItTellsOfIsNotCommitted() {
        Notices notices = start(QUICKLY);

        assertThatThrownBy(() -> Jdbi.create(database.dataSource()).useTransaction(transaction -> {
                    notices.send(transaction, Notice.of(account, "bea@example.com", LETTER));
                    throw new IllegalStateException("the change failed");
                }))
                .hasMessage("the change failed");

        notices.send(Notice.of(account, "ana@example.com", LETTER));
        assertThat(transport.next().to()).isEqualTo("ana@example.com");
        until(() -> waiting() == 0);
        assertThat(transport.isQuiet()).isTrue();
    }

    @Test
    void triesAgainAfterARestartWithTheSameMessage() {
        transport.answer(new MailOutcome.Postponed("The mail server is away."));
        Notices first = start(new RetrySchedule(List.of(), Duration.ofHours(1), Duration.ofHours(24)));
        first.send(Notice.of(account, "bea@example.com", LETTER));
        String id = transport.next().id();
        until(() -> attempts() == 1);
        started.getFirst().close();

        start(QUICKLY).mailChanged();

        assertThat(transport.next().id()).isEqualTo(id);
        until(() -> waiting() == 0);
    }

    @Test
    void tellsWhoAsksWhenAMailIsRefusedForGood() throws Exception {
        transport.answer(new MailOutcome.Refused("The mail server answered: 550 no such mailbox."));
        Notices notices = start(QUICKLY);
        UUID contact = UUID.randomUUID();

        notices.send(Notice.of(account, "nobody@example.com", LETTER).about("emailContact", contact));

        assertThat(undeliverable.poll(20, TimeUnit.SECONDS))
                .isEqualTo(new UndeliverableNotice(
                        account,
                        new Notice.Topic("emailContact", contact),
                        "nobody@example.com",
                        "The mail server answered: 550 no such mailbox."));
        until(() -> waiting() == 0);
    }

    @Test
    void waitsForAMailServerButNotBeyondTheTimeTheMailIsOfUse() throws Exception {
        transport.setUp(false);
        Notices notices = start(QUICKLY);
        notices.send(Notice.of(account, "bea@example.com", LETTER)
                .about("emailContact", new UUID(0, 7))
                .uselessAfter(now.get().plus(Duration.ofDays(2))));
        until(() -> lastError().contains("No mail server is set up."));
        assertThat(attempts()).isZero();

        now.updateAndGet(instant -> instant.plus(Duration.ofHours(49)));
        notices.mailChanged();

        UndeliverableNotice news = undeliverable.poll(20, TimeUnit.SECONDS);
        assertThat(news).isNotNull();
        assertThat(news.reason()).isEqualTo("No mail server is set up.");
        assertThat(transport.isQuiet()).isTrue();
    }

    @Test
    void keepsWhatItSaysUnreadableInTheDatabase() {
        transport.setUp(false);
        start(QUICKLY).send(Notice.of(account, "bea@example.com", LETTER));

        String stored = Jdbi.create(database.dataSource())
                .withHandle(handle -> handle.createQuery("select encode(text || html, 'escape') from notices")
                        .mapTo(String.class)
                        .one());
        assertThat(stored).doesNotContain("secret", "Confirm");
    }

    private Notices start(RetrySchedule retry) {
        InstantSource clock = now::get;
        DeliveryJobs jobs = new DeliveryJobs(database.dataSource(), clock, Duration.ofMillis(50));
        Notices notices =
                new Notices(jobs, database.dataSource(), database.directory().secrets(), transport, retry, clock);
        notices.listen(undeliverable::add);
        jobs.start();
        started.add(jobs);
        return notices;
    }

    private static int waiting() {
        return ask("select count(*) from notices");
    }

    private static int attempts() {
        return ask("select coalesce(max(attempts), 0) from notices");
    }

    private static int ask(String sql) {
        return Jdbi.create(database.dataSource())
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }

    private static String lastError() {
        return Jdbi.create(database.dataSource())
                .withHandle(handle -> handle.createQuery("select coalesce(max(last_error), '') from notices")
                        .mapTo(String.class)
                        .one());
    }

    private static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
