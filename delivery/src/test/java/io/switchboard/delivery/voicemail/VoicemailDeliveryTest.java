package io.switchboard.delivery.voicemail;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.delivery.Delivery;
import io.switchboard.delivery.DeliveryState;
import io.switchboard.delivery.RetrySchedule;
import io.switchboard.delivery.TestDatabase;
import io.switchboard.delivery.mail.MailMessage;
import io.switchboard.delivery.mail.MailOutcome;
import io.switchboard.delivery.mail.MailTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoicemailDeliveryTest {

    private static final UUID ACCOUNT = new UUID(0, 1);
    private static final String SOUND = "ten seconds of speech";

    private static TestDatabase database;

    @TempDir
    Path folder;

    private final ScriptedTransport transport = new ScriptedTransport();
    private final List<VoicemailDelivery> started = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void startDatabase() {
        database = TestDatabase.start();
    }

    @AfterAll
    static void stopDatabase() {
        database.close();
    }

    @AfterEach
    void stop() {
        started.forEach(VoicemailDelivery::close);
    }

    @Test
    void deliversWhatWasHandedOverAndKeepsNothing() throws Exception {
        VoicemailDelivery delivery = start();
        Voicemail voicemail = record(delivery, SOUND);

        delivery.handOver(voicemail);

        assertThat(transport.next().subject()).isEqualTo("Voicemail from Ana Silva (101)");
        Delivery delivered = await(voicemail, DeliveryState.DELIVERED);
        assertThat(delivered.attempts()).isEqualTo(1);
        assertThat(delivered.nextTry()).isEmpty();
        until(this::spoolIsEmpty);
        assertThat(transport.attachments).containsExactly("MP3 of " + SOUND);
    }

    @Test
    void triesAgainUntilItSucceedsAndSaysWhyItHasNot() throws Exception {
        transport.answers.add(new MailOutcome.Postponed("The mail server is tired."));
        VoicemailDelivery delivery = start(quickly());
        Voicemail voicemail = record(delivery, SOUND);

        delivery.handOver(voicemail);

        assertThat(transport.next().id()).isEqualTo(transport.next().id());
        assertThat(await(voicemail, DeliveryState.DELIVERED).attempts()).isEqualTo(2);
    }

    @Test
    void keepsTheRecordingWhenItGivesUpAndDeliversItWhenToldTo() throws Exception {
        transport.answers.add(new MailOutcome.Refused("There is no such mailbox."));
        VoicemailDelivery delivery = start();
        Voicemail voicemail = record(delivery, SOUND);
        delivery.handOver(voicemail);

        Delivery failed = await(voicemail, DeliveryState.FAILED);
        assertThat(failed.lastError()).contains("There is no such mailbox.");
        assertThat(spoolIsEmpty()).isFalse();

        assertThat(delivery.retry(ACCOUNT, voicemail.id())).isTrue();
        await(voicemail, DeliveryState.DELIVERED);
        until(this::spoolIsEmpty);
    }

    @Test
    void waitsForAMailServerWithoutCountingAttempts() throws Exception {
        transport.setUp = false;
        VoicemailDelivery delivery = start(new RetrySchedule(List.of(), Duration.ofMillis(1), Duration.ZERO));
        Voicemail voicemail = record(delivery, SOUND);
        delivery.handOver(voicemail);
        until(() -> find(voicemail).lastError().equals(Optional.of("No mail server is set up.")));
        Delivery waits = find(voicemail);
        assertThat(waits.state()).isEqualTo(DeliveryState.WAITING);
        assertThat(waits.attempts()).isZero();

        transport.setUp = true;
        until(() -> {
            delivery.mailChanged();
            return find(voicemail).state() == DeliveryState.DELIVERED;
        });

        assertThat(find(voicemail).attempts()).isEqualTo(1);
    }

    @Test
    void whatWasGivenUpIsTriedAgainWithAnotherMailServerAndOnTheNextStart() throws Exception {
        MailOutcome refused = new MailOutcome.Refused("There is no such mailbox.");
        transport.answers.addAll(List.of(refused, refused));
        VoicemailDelivery first = start();
        Voicemail voicemail = record(first, SOUND);
        first.handOver(voicemail);
        await(voicemail, DeliveryState.FAILED);
        transport.next();

        first.mailChanged();
        transport.next();
        await(voicemail, DeliveryState.FAILED);
        first.close();

        start();
        await(voicemail, DeliveryState.DELIVERED);
        until(this::spoolIsEmpty);
    }

    @Test
    void nobodyElseMayReadWhatIsSpooled() throws Exception {
        transport.setUp = false;
        VoicemailDelivery delivery = start();
        Path sound = delivery.open(voicemail());

        assertThat(mode(folder.resolve("spool"))).isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(sound.getParent())) {
            assertThat(files.toList())
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(mode(file)).isEqualTo("rw-------"));
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void aDeliveryThatWaitsOutlivesTheServer() throws Exception {
        transport.answers.add(new MailOutcome.Postponed("The mail server is away."));
        VoicemailDelivery first = start(quickly());
        Voicemail voicemail = record(first, SOUND);
        first.handOver(voicemail);
        until(() -> find(voicemail).attempts() > 0);
        first.close();

        start(quickly());

        await(voicemail, DeliveryState.DELIVERED);
    }

    @Test
    void whatTheServerDiedWhileRecordingIsDeliveredOnTheNextStart() throws Exception {
        VoicemailDelivery dies = start();
        Voicemail voicemail = record(dies, SOUND);
        dies.close();

        start();

        await(voicemail, DeliveryState.DELIVERED);
        assertThat(transport.attachments).containsExactly("MP3 of " + SOUND);
        until(this::spoolIsEmpty);
    }

    @Test
    void aFragmentLeftBehindIsDropped() throws Exception {
        VoicemailDelivery dies = start();
        Voicemail voicemail = record(dies, "");
        dies.close();

        VoicemailDelivery next = start();

        until(this::spoolIsEmpty);
        assertThat(next.ofCall(ACCOUNT, voicemail.callId())).isEmpty();
    }

    @Test
    void aRecordingThatIsNotWantedIsDropped() {
        VoicemailDelivery delivery = start();
        delivery.discard(record(delivery, SOUND));
        assertThat(spoolIsEmpty()).isTrue();
    }

    private VoicemailDelivery start() {
        return start(RetrySchedule.STANDARD);
    }

    private static RetrySchedule quickly() {
        return new RetrySchedule(List.of(), Duration.ofMillis(1), Duration.ofHours(1));
    }

    private VoicemailDelivery start(RetrySchedule retry) {
        VoicemailDelivery delivery = VoicemailDelivery.start(
                new VoicemailDeliverySettings(
                        folder.resolve("spool"),
                        Duration.ofSeconds(2),
                        retry,
                        Duration.ofMillis(50),
                        Duration.ofMinutes(1)),
                database.dataSource(),
                transport,
                new WordEncoder(),
                InstantSource.system());
        started.add(delivery);
        return delivery;
    }

    private static Voicemail record(VoicemailDelivery delivery, String sound) {
        Voicemail voicemail = voicemail();
        try {
            Files.writeString(delivery.open(voicemail), sound);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return voicemail;
    }

    private static Voicemail voicemail() {
        return new Voicemail(
                UUID.randomUUID(),
                ACCOUNT,
                UUID.randomUUID().toString(),
                "bea@example.com",
                Optional.of("101"),
                Optional.of("Ana Silva"),
                "102",
                "Bea Costa",
                Instant.parse("2026-03-02T10:30:15Z"),
                ZoneId.of("Europe/Berlin"));
    }

    private Delivery find(Voicemail voicemail) {
        return started.getLast().ofCall(ACCOUNT, voicemail.callId()).getFirst();
    }

    private Delivery await(Voicemail voicemail, DeliveryState state) {
        until(() -> !started.getLast().ofCall(ACCOUNT, voicemail.callId()).isEmpty()
                && find(voicemail).state() == state);
        return find(voicemail);
    }

    private boolean spoolIsEmpty() {
        try (Stream<Path> files = Files.list(folder.resolve("spool"))) {
            return files.findAny().isEmpty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    /** Takes mails, with the answers it was given first and then gladly. */
    private static final class ScriptedTransport implements MailTransport {

        private final BlockingQueue<MailOutcome> answers = new LinkedBlockingQueue<>();
        private final BlockingQueue<MailMessage> messages = new LinkedBlockingQueue<>();
        private final List<String> attachments = new CopyOnWriteArrayList<>();
        private volatile boolean setUp = true;

        @Override
        public boolean isSetUp() {
            return setUp;
        }

        @Override
        public MailOutcome send(MailMessage message) {
            try {
                attachments.add(
                        Files.readString(message.attachments().getFirst().content()));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            messages.add(message);
            return Optional.ofNullable(answers.poll()).orElseGet(MailOutcome.Accepted::new);
        }

        MailMessage next() throws InterruptedException {
            MailMessage message = messages.poll(20, TimeUnit.SECONDS);
            assertThat(message).as("a mail within the deadline").isNotNull();
            return message;
        }
    }

    /** Sound is text here, ten seconds of it unless there is none. */
    private static final class WordEncoder implements RecordingEncoder {

        @Override
        public Duration length(Path recording) throws EncodingFailed {
            try {
                return Files.readString(recording).isEmpty() ? Duration.ZERO : Duration.ofSeconds(10);
            } catch (IOException failure) {
                throw new EncodingFailed("unreadable", failure);
            }
        }

        @Override
        public void encode(Path recording, Path mp3) throws EncodingFailed {
            try {
                Files.writeString(mp3, "MP3 of " + Files.readString(recording));
            } catch (IOException failure) {
                throw new EncodingFailed("unreadable", failure);
            }
        }
    }
}
