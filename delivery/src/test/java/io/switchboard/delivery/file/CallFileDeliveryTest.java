package io.switchboard.delivery.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.delivery.Delivery;
import io.switchboard.delivery.DeliveryState;
import io.switchboard.delivery.RetrySchedule;
import io.switchboard.delivery.TestDatabase;
import io.switchboard.delivery.mail.MailMessage;
import io.switchboard.delivery.mail.MailOutcome;
import io.switchboard.delivery.mail.ScriptedTransport;
import io.switchboard.directory.deliverymethod.MailDestination;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallFileDeliveryTest {

    private static final UUID ACCOUNT = new UUID(0, 1);
    private static final String SOUND = "ten seconds of speech";

    private static TestDatabase database;

    @TempDir
    Path folder;

    private final ScriptedTransport transport = new ScriptedTransport();
    private MailDestination destination = MailDestination.of("bea@example.com");
    private final List<CallFileDelivery> started = new CopyOnWriteArrayList<>();

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
        started.forEach(CallFileDelivery::close);
    }

    @Test
    void deliversWhatWasHandedOverAndKeepsNothing() throws Exception {
        CallFileDelivery delivery = start();
        CallFile voicemail = record(delivery, SOUND);

        delivery.handOver(voicemail);

        assertThat(transport.next().subject()).isEqualTo("Voicemail from Ana Silva (101)");
        Delivery delivered = await(voicemail, DeliveryState.DELIVERED);
        assertThat(delivered.attempts()).isEqualTo(1);
        assertThat(delivered.nextTry()).isEmpty();
        until(this::spoolIsEmpty);
        assertThat(transport.attachments()).containsExactly("MP3 of " + SOUND);
    }

    @Test
    void triesAgainUntilItSucceedsAndSaysWhyItHasNot() throws Exception {
        transport.answer(new MailOutcome.Postponed("The mail server is tired."));
        CallFileDelivery delivery = start(quickly());
        CallFile voicemail = record(delivery, SOUND);

        delivery.handOver(voicemail);

        assertThat(transport.next().id()).isEqualTo(transport.next().id());
        assertThat(await(voicemail, DeliveryState.DELIVERED).attempts()).isEqualTo(2);
    }

    @Test
    void everyRecipientGetsTheFileOnceAndTheSoundStaysUntilAllHaveIt() {
        destination = new MailDestination(
                "Reception",
                List.of("bea@example.com", "carl@example.com"),
                Optional.of("{{file.type}} for {{user.name}}"),
                Optional.of("{{caller.name}} called."));
        transport.answer(new MailOutcome.Refused("There is no such mailbox."));
        CallFileDelivery delivery = start();
        CallFile voicemail = record(delivery, SOUND);
        delivery.handOver(voicemail);
        delivery.handOver(voicemail);

        List<MailMessage> mails = List.of(transport.next(), transport.next());
        assertThat(mails).extracting(MailMessage::to).containsExactlyInAnyOrder("bea@example.com", "carl@example.com");
        assertThat(mails).extracting(MailMessage::id).doesNotHaveDuplicates();
        assertThat(mails).extracting(MailMessage::subject).containsOnly("Voicemail for Bea Costa");
        assertThat(mails).extracting(MailMessage::text).containsOnly("Ana Silva called.\r\n");
        until(() -> states(voicemail).containsAll(List.of(DeliveryState.DELIVERED, DeliveryState.FAILED)));
        assertThat(spoolIsEmpty()).isFalse();

        delivery.mailChanged();
        transport.next();
        until(() -> states(voicemail).equals(List.of(DeliveryState.DELIVERED, DeliveryState.DELIVERED)));
        until(this::spoolIsEmpty);
        assertThat(transport.isQuiet()).isTrue();
    }

    private List<DeliveryState> states(CallFile file) {
        return started.getLast().ofCall(ACCOUNT, file.facts().callId()).stream()
                .map(Delivery::state)
                .sorted()
                .toList();
    }

    @Test
    void deliversTheRecordingOfACallAndForgetsOneThatNeverBegan() {
        CallFileDelivery delivery = start();
        CallFile recording = new CallFile(
                UUID.randomUUID(),
                FileKind.RECORDING,
                ACCOUNT,
                Optional.of(UUID.randomUUID()),
                UUID.randomUUID(),
                CallFileMailTest.facts(Optional.of("101"), Optional.of("Ana Silva")));
        CallFile onDemand = voicemail();
        delivery.open(onDemand);
        delivery.discard(onDemand);
        write(delivery.open(recording), SOUND);

        delivery.handOver(recording);

        MailMessage mail = transport.next();
        assertThat(mail.subject()).isEqualTo("Recording: Ana Silva (101) to Bea Costa (12025550101)");
        assertThat(mail.attachments().getFirst().name()).startsWith("recording-");
        until(this::spoolIsEmpty);
    }

    @Test
    void waitsForARecipientInsteadOfLosingTheFile() {
        destination = new MailDestination("nobody", List.of(), Optional.empty(), Optional.empty());
        CallFileDelivery first = start();
        CallFile voicemail = record(first, SOUND);
        first.handOver(voicemail);
        first.close();
        assertThat(spoolIsEmpty()).isFalse();

        destination = MailDestination.of("bea@example.com");
        start();

        await(voicemail, DeliveryState.DELIVERED);
    }

    @Test
    void keepsTheRecordingWhenItGivesUpAndDeliversItWhenToldTo() throws Exception {
        transport.answer(new MailOutcome.Refused("There is no such mailbox."));
        CallFileDelivery delivery = start();
        CallFile voicemail = record(delivery, SOUND);
        delivery.handOver(voicemail);

        Delivery failed = await(voicemail, DeliveryState.FAILED);
        assertThat(failed.lastError()).contains("There is no such mailbox.");
        assertThat(spoolIsEmpty()).isFalse();

        assertThat(delivery.retry(ACCOUNT, failed.id())).isTrue();
        await(voicemail, DeliveryState.DELIVERED);
        until(this::spoolIsEmpty);
    }

    @Test
    void waitsForAMailServerWithoutCountingAttempts() throws Exception {
        transport.setUp(false);
        CallFileDelivery delivery = start(new RetrySchedule(List.of(), Duration.ofMillis(1), Duration.ZERO));
        CallFile voicemail = record(delivery, SOUND);
        delivery.handOver(voicemail);
        until(() -> find(voicemail).lastError().equals(Optional.of("No mail server is set up.")));
        Delivery waits = find(voicemail);
        assertThat(waits.state()).isEqualTo(DeliveryState.WAITING);
        assertThat(waits.attempts()).isZero();

        transport.setUp(true);
        until(() -> {
            delivery.mailChanged();
            return find(voicemail).state() == DeliveryState.DELIVERED;
        });

        assertThat(find(voicemail).attempts()).isEqualTo(1);
    }

    @Test
    void whatWasGivenUpIsTriedAgainWithAnotherMailServerAndOnTheNextStart() throws Exception {
        MailOutcome refused = new MailOutcome.Refused("There is no such mailbox.");
        transport.answer(refused, refused);
        CallFileDelivery first = start();
        CallFile voicemail = record(first, SOUND);
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
        transport.setUp(false);
        CallFileDelivery delivery = start();
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
        transport.answer(new MailOutcome.Postponed("The mail server is away."));
        CallFileDelivery first = start(quickly());
        CallFile voicemail = record(first, SOUND);
        first.handOver(voicemail);
        until(() -> find(voicemail).attempts() > 0);
        first.close();

        start(quickly());

        await(voicemail, DeliveryState.DELIVERED);
    }

    @Test
    void whatTheServerDiedWhileRecordingIsDeliveredOnTheNextStart() throws Exception {
        CallFileDelivery dies = start();
        CallFile voicemail = record(dies, SOUND);
        dies.close();

        start();

        await(voicemail, DeliveryState.DELIVERED);
        assertThat(transport.attachments()).containsExactly("MP3 of " + SOUND);
        until(this::spoolIsEmpty);
    }

    @Test
    void aFragmentLeftBehindIsDropped() throws Exception {
        CallFileDelivery dies = start();
        CallFile voicemail = record(dies, "");
        dies.close();

        CallFileDelivery next = start();

        until(this::spoolIsEmpty);
        assertThat(next.ofCall(ACCOUNT, voicemail.facts().callId())).isEmpty();
    }

    @Test
    void aRecordingThatIsNotWantedIsDropped() {
        CallFileDelivery delivery = start();
        delivery.discard(record(delivery, SOUND));
        assertThat(spoolIsEmpty()).isTrue();
    }

    private CallFileDelivery start() {
        return start(RetrySchedule.STANDARD);
    }

    private static RetrySchedule quickly() {
        return new RetrySchedule(List.of(), Duration.ofMillis(1), Duration.ofHours(1));
    }

    private CallFileDelivery start(RetrySchedule retry) {
        CallFileDelivery delivery = CallFileDelivery.start(
                new CallFileSettings(
                        folder.resolve("spool"),
                        Duration.ofSeconds(2),
                        retry,
                        Duration.ofMillis(50),
                        Duration.ofMinutes(1)),
                database.dataSource(),
                file -> Optional.of(destination),
                transport,
                new WordEncoder(),
                InstantSource.system());
        started.add(delivery);
        return delivery;
    }

    private static CallFile record(CallFileDelivery delivery, String sound) {
        CallFile voicemail = voicemail();
        write(delivery.open(voicemail), sound);
        return voicemail;
    }

    private static void write(Path file, String sound) {
        try {
            Files.writeString(file, sound);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static CallFile voicemail() {
        return new CallFile(
                UUID.randomUUID(),
                FileKind.VOICEMAIL,
                ACCOUNT,
                Optional.empty(),
                UUID.randomUUID(),
                CallFileMailTest.facts(Optional.of("101"), Optional.of("Ana Silva")));
    }

    private Delivery find(CallFile voicemail) {
        return started.getLast().ofCall(ACCOUNT, voicemail.facts().callId()).getFirst();
    }

    private Delivery await(CallFile voicemail, DeliveryState state) {
        until(() ->
                !started.getLast().ofCall(ACCOUNT, voicemail.facts().callId()).isEmpty()
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
