package io.switchboard.routing.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.calls.CallOrigin;
import io.switchboard.calls.dial.DialTarget;
import io.switchboard.delivery.Delivery;
import io.switchboard.delivery.file.CallFileDelivery;
import io.switchboard.delivery.file.CallFileSettings;
import io.switchboard.delivery.mail.MailOutcome;
import io.switchboard.directory.Directory;
import io.switchboard.directory.Identifiers;
import io.switchboard.directory.deliverymethod.MailDestination;
import io.switchboard.directory.history.CallFilter;
import io.switchboard.directory.history.CallRecord;
import io.switchboard.directory.history.Outcome;
import io.switchboard.directory.page.PageRequest;
import io.switchboard.directory.registration.RegisteredContact;
import io.switchboard.directory.registration.RegistrationChange;
import io.switchboard.directory.sipaccount.SipCredentials;
import io.switchboard.directory.trunk.Trunk;
import io.switchboard.directory.trunk.TrunkDraft;
import io.switchboard.directory.view.SipAccountView;
import io.switchboard.media.file.Mp3Encoder;
import io.switchboard.routing.ExampleAccount;
import io.switchboard.routing.Mp3Recordings;
import io.switchboard.routing.PhoneSystemSettings;
import io.switchboard.routing.admission.Carriers;
import io.switchboard.routing.journal.CallJournal;
import io.switchboard.routing.location.DirectoryLocations;
import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.NameAddress;
import io.switchboard.sip.message.SipBody;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipMethod;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.message.SipUri;
import io.switchboard.sip.useragent.Identity;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Routing over a real directory, with calls that need no network. */
class CallRoutingTest {

    private static final InstantSource CLOCK = InstantSource.system();
    private static final InetSocketAddress CARRIER = new InetSocketAddress(InetAddress.ofLiteral("192.0.2.9"), 5060);
    private static final String OUTSIDE = "447700900123";

    @TempDir
    static Path folder;

    private static Directory directory;
    private static ExampleAccount account;
    private static CallFileDelivery delivery;
    private static CallJournal journal;
    private static CallRouting routing;

    @BeforeAll
    static void start() throws Exception {
        directory = ExampleAccount.open(folder);
        account = ExampleAccount.in(directory);
        account.trunk(trunk("First", Trunk.CallerIdHeader.FROM, Trunk.NumberFormat.E164, 0));
        account.trunk(trunk("Second", Trunk.CallerIdHeader.P_ASSERTED_IDENTITY, Trunk.NumberFormat.E164_PLUS, 1));
        delivery = CallFileDelivery.start(
                CallFileSettings.in(folder.resolve("spool")),
                directory.dataSource(),
                file -> Optional.of(MailDestination.of("bea@example.com")),
                message -> new MailOutcome.Accepted(),
                new Mp3Recordings(Mp3Encoder.ofThisMachine()),
                CLOCK);
        Identifiers identifiers = new Identifiers(CLOCK);
        journal = new CallJournal(directory.callHistory(), identifiers, any -> {}, CLOCK);
        routing = CallRouting.of(
                PhoneSystemSettings.at(new InetSocketAddress(0), "pbx.example"),
                new RoutingPorts(
                        directory::bySipUsername,
                        new Carriers(directory::trunksFrom, directory::view),
                        new DirectoryLocations(directory.registrations(), directory::bySipUsername, "pbx.example"),
                        trunk -> Optional.empty(),
                        forwarding -> Optional.empty(),
                        new DirectorySounds(directory.audioFiles()),
                        delivery),
                journal,
                identifiers,
                CLOCK);
        register(account.bea());
        register(account.carl());
    }

    @AfterAll
    static void stop() {
        delivery.close();
        directory.close();
    }

    @Test
    void aColleaguesAnswerIsInTheHistory() throws Exception {
        FakeCall call = inside(account.ana(), "102").legsAnswer(200);

        CallRecord record = route(call);

        DialTarget rung = call.dialled().getFirst();
        assertThat(rung.label()).isEqualTo("Bea Costa");
        assertThat(rung.presented().displayName()).contains("Ana Silva");
        assertThat(rung.presented().user()).isEqualTo("101");
        assertThat(record.outcome()).contains(Outcome.ANSWERED);
        assertThat(record.answeredBy()).contains("Bea Costa");
        assertThat(record.fromNumber()).isEqualTo("101");
        assertThat(record.toNumber()).isEqualTo("102");
        assertThat(record.reason().orElseThrow())
                .startsWith("Bea Costa answered")
                .endsWith("the caller hung up.");
        assertThat(record.attempts())
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.result()).isEqualTo("answered"));
    }

    @Test
    void aBusyPhoneWithVoicemailTakesAMessageThatIsQueued() throws Exception {
        FakeCall call = inside(account.ana(), "102").legsAnswer(486).speaks(Duration.ofSeconds(3));

        CallRecord record = route(call);

        assertThat(record.outcome()).contains(Outcome.VOICEMAIL);
        assertThat(record.reason()).contains("Bea Costa was busy. The caller left a voicemail of 3 seconds.");
        assertThat(delivery.ofCall(account.id().value(), record.id().toString()))
                .singleElement()
                .extracting(Delivery::recipient)
                .isEqualTo("bea@example.com");
    }

    @Test
    void aMessageOfLessThanTwoSecondsIsNone() throws Exception {
        FakeCall call = inside(account.ana(), "102").legsAnswer(486).speaks(Duration.ofMillis(1900));

        CallRecord record = route(call);

        assertThat(record.outcome()).contains(Outcome.BUSY);
        assertThat(record.reason()).contains("Bea Costa was busy. The caller left no message.");
        assertThat(delivery.ofCall(account.id().value(), record.id().toString()))
                .isEmpty();
    }

    @Test
    void aPhoneThatDoesNothingWhenBusyIsBusy() throws Exception {
        FakeCall call = inside(account.ana(), "103").legsAnswer(486);

        CallRecord record = route(call);

        assertThat(call.answered()).isFalse();
        assertThat(call.end().orElseThrow().sipStatus()).isEqualTo(486);
        assertThat(record.outcome()).contains(Outcome.BUSY);
    }

    @Test
    void whoCallsItselfMayLeaveItselfAMessage() throws Exception {
        FakeCall call = inside(account.ana(), "101").speaks(Duration.ofSeconds(3));

        CallRecord record = route(call);

        assertThat(call.dialled()).isEmpty();
        assertThat(record.outcome()).contains(Outcome.VOICEMAIL);
    }

    @Test
    void aCallToTheOutsideTriesTheNextTrunkWhenTheFirstFails() throws Exception {
        FakeCall call = inside(account.ana(), "+44 7700 900123").legsAnswer(503, 200);

        CallRecord record = route(call);

        assertThat(call.dialled())
                .extracting(DialTarget::label)
                .containsExactly(OUTSIDE + " through First", OUTSIDE + " through Second");
        DialTarget plain = call.dialled().getFirst();
        assertThat(plain.destinations().getFirst().requestUri()).hasToString("sip:447700900123@192.0.2.9:5060");
        assertThat(plain.presented().user()).isEqualTo(account.anasNumber());
        assertThat(plain.presented().asserted()).isFalse();
        DialTarget withPlus = call.dialled().getLast();
        assertThat(withPlus.destinations().getFirst().requestUri()).hasToString("sip:+447700900123@192.0.2.9:5060");
        assertThat(withPlus.presented().user()).isEqualTo("+" + account.anasNumber());
        assertThat(withPlus.presented().asserted()).isTrue();
        assertThat(record.attempts())
                .extracting(attempt -> attempt.sipStatus().orElseThrow())
                .containsExactly(503, 200);
        assertThat(record.answeredBy()).contains(OUTSIDE);
        assertThat(record.reason().orElseThrow()).startsWith(OUTSIDE + " through Second answered");
    }

    @Test
    void whatTheCalledSideSaysIsFinal() throws Exception {
        FakeCall call = inside(account.ana(), OUTSIDE).legsAnswer(486);

        CallRecord record = route(call);

        assertThat(call.dialled()).hasSize(1);
        assertThat(record.outcome()).contains(Outcome.BUSY);
    }

    @Test
    void aCallIsRefusedWithItsReasonInTheHistory() throws Exception {
        FakeCall call = inside(account.bea(), OUTSIDE);

        CallRecord record = route(call);

        assertThat(call.end().orElseThrow().sipStatus()).isEqualTo(403);
        assertThat(record.reason()).contains("External outbound calls are not enabled for Bea Costa's SIP account.");
    }

    @Test
    void aCarriersCallReachesTheHolderOfTheNumber() throws Exception {
        FakeCall call = outside(account.anasNumber()).speaks(Duration.ofSeconds(3));

        CallRecord record = route(call);

        assertThat(call.dialled().getFirst().label()).isEqualTo("Ana Silva");
        assertThat(record.fromNumber()).isEqualTo(OUTSIDE);
        assertThat(record.outcome()).contains(Outcome.VOICEMAIL);
        assertThat(record.reason().orElseThrow()).contains("no phone is registered");
    }

    @Test
    void aNumberThatIsBoundToNothingIsNotFound() throws Exception {
        FakeCall call = outside(account.freeNumber());

        CallRecord record = route(call);

        assertThat(call.end().orElseThrow().sipStatus()).isEqualTo(404);
        assertThat(record.reason().orElseThrow()).contains("is not configured");
    }

    private static TrunkDraft trunk(String name, Trunk.CallerIdHeader header, Trunk.NumberFormat format, int order) {
        return new TrunkDraft(
                name,
                true,
                "192.0.2.9",
                Optional.of(5060),
                Trunk.TrunkTransport.UDP,
                Optional.empty(),
                Optional.empty(),
                List.of("192.0.2.8/29"),
                format,
                header,
                Trunk.CalledNumberSource.REQUEST_URI,
                Optional.empty(),
                order);
    }

    private static void register(SipCredentials credentials) {
        SipAccountView view =
                directory.bySipUsername(credentials.username()).orElseThrow().sipAccount();
        RegisteredContact contact = new RegisteredContact(
                view.id(),
                "sip:" + credentials.username() + "@198.51.100.7:5062",
                1.0,
                Instant.now().plusSeconds(3600),
                "registration-" + credentials.username(),
                1,
                "UDP",
                new InetSocketAddress(InetAddress.ofLiteral("198.51.100.7"), 5062),
                new InetSocketAddress(InetAddress.ofLiteral("198.51.100.1"), 5060),
                Optional.empty(),
                List.of(),
                "Test phone");
        directory
                .registrations()
                .change(view.id(), before -> new RegistrationChange<>(List.of(contact), true))
                .toCompletableFuture()
                .join();
    }

    private static FakeCall inside(SipCredentials caller, String dialled) {
        return new FakeCall(
                origin(new Identity.Account(caller.username(), "pbx.example"), caller.username(), dialled), journal);
    }

    private static FakeCall outside(String dialled) {
        return new FakeCall(
                origin(new Identity.Peer(CARRIER.getAddress().getHostAddress()), OUTSIDE, dialled), journal);
    }

    private static CallOrigin origin(Identity identity, String from, String dialled) {
        SipUri uri = SipUri.parse("sip:pbx.example").withUser(dialled);
        NameAddress caller = NameAddress.of(SipUri.parse("sip:pbx.example").withUser(from));
        SipRequest invite = new SipRequest(
                SipMethod.INVITE,
                uri,
                SipHeaders.EMPTY.with(HeaderFields.FROM, caller).with(HeaderFields.TO, NameAddress.of(uri)),
                SipBody.EMPTY);
        return new CallOrigin(
                identity,
                CARRIER,
                caller,
                from,
                Optional.empty(),
                Optional.empty(),
                false,
                uri,
                dialled,
                NameAddress.of(uri),
                invite);
    }

    /** Routes a call to its end and gives its complete record. */
    private static CallRecord route(FakeCall call) throws InterruptedException {
        Set<UUID> before = history().map(CallRecord::id).collect(Collectors.toSet());
        routing.handle(call);
        assertThat(call.end()).isPresent();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < deadline) {
            Optional<CallRecord> ended = history()
                    .filter(record -> record.endedAt().isPresent() && !before.contains(record.id()))
                    .findFirst();
            if (ended.isPresent()) {
                return ended.get();
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("The call is not in the history");
    }

    private static Stream<CallRecord> history() {
        return directory.callHistory().list(account.id(), CallFilter.ALL, PageRequest.FIRST).items().stream();
    }
}
