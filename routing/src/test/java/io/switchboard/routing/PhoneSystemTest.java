package io.switchboard.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.calls.event.LiveCallState;
import io.switchboard.delivery.file.CallFileDelivery;
import io.switchboard.delivery.file.CallFileSettings;
import io.switchboard.directory.Directory;
import io.switchboard.directory.deliverymethod.MailDestination;
import io.switchboard.directory.history.CallFilter;
import io.switchboard.directory.history.CallRecord;
import io.switchboard.directory.history.Direction;
import io.switchboard.directory.history.Outcome;
import io.switchboard.directory.page.PageRequest;
import io.switchboard.directory.sipaccount.SipCredentials;
import io.switchboard.directory.trunk.TrunkDraft;
import io.switchboard.media.PortRange;
import io.switchboard.media.file.Mp3Encoder;
import io.switchboard.media.file.WavAudio;
import io.switchboard.media.tone.ToneDetector;
import io.switchboard.routing.demonstration.DemonstrationCarrier;
import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.sdp.ConnectionData;
import io.switchboard.sip.sdp.SessionDescription;
import io.switchboard.testkit.peer.Await;
import io.switchboard.testkit.peer.LoopbackAddresses;
import io.switchboard.testkit.phone.IncomingPhoneCall;
import io.switchboard.testkit.phone.OutgoingPhoneCall;
import io.switchboard.testkit.phone.PhoneCall;
import io.switchboard.testkit.phone.PhoneCallEnd;
import io.switchboard.testkit.phone.ScriptedPhone;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole phone system with phones and carriers on loopback, a real directory and real mail files. */
class PhoneSystemTest {

    private static final String DOMAIN = "pbx.example";
    private static final String OUTSIDE = "447700900123";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @TempDir
    static Path folder;

    private static Directory directory;
    private static KeptMail mail;
    private static CallFileDelivery delivery;

    private final InetAddress address = LoopbackAddresses.any();
    private final InetSocketAddress server = new InetSocketAddress(address, LoopbackAddresses.freePort(address));
    private ExampleAccount account;
    private PhoneSystem phoneSystem;
    private ScriptedPhone ana;
    private ScriptedPhone bea;

    @BeforeAll
    static void open() throws Exception {
        directory = ExampleAccount.open(folder);
        mail = new KeptMail(folder);
        delivery = CallFileDelivery.start(
                CallFileSettings.in(folder.resolve("spool")),
                directory.dataSource(),
                file -> Optional.of(MailDestination.of("bea@example.com")),
                mail,
                new Mp3Recordings(Mp3Encoder.ofThisMachine()),
                InstantSource.system());
    }

    @AfterAll
    static void closeAll() {
        delivery.close();
        directory.close();
    }

    @BeforeEach
    void start() {
        account = ExampleAccount.in(directory);
        phoneSystem = startPhoneSystem(server);
        ana = phone(account.ana());
        bea = phone(account.bea());
    }

    @AfterEach
    void stop() {
        ana.close();
        bea.close();
        phoneSystem.close();
    }

    @Test
    void colleaguesTalkToEachOther() {
        assertThat(register(ana)).isEqualTo(200);
        assertThat(register(bea)).isEqualTo(200);

        try (OutgoingPhoneCall call = ana.call(server, "102");
                IncomingPhoneCall rung = bea.awaitCall()) {
            assertThat(rung.invite().headers().require(HeaderFields.FROM).displayName())
                    .isEqualTo("Ana Silva");
            assertThat(rung.invite().headers().require(HeaderFields.FROM).uri().user())
                    .contains("101");
            rung.ring();
            call.awaitResponse(180);
            rung.answer();
            call.awaitAnswer();
            call.audio().speak(700);
            rung.audio().speak(1300);
            rung.audio().awaitTone(700);
            call.audio().awaitTone(1300);
            assertThat(call.audio().hearsNothingOf(700)).isTrue();
            assertThat(phoneSystem.liveCalls(account.id())).singleElement().satisfies(live -> {
                assertThat(live.state()).isEqualTo(LiveCallState.TALKING);
                assertThat(live.direction()).isEqualTo(Direction.INTERNAL);
                assertThat(live.parties().caller().readable()).isEqualTo("Ana Silva (101)");
            });
            call.hangUp();
            assertThat(rung.awaitEnd().what()).isEqualTo(PhoneCallEnd.What.REMOTE_HUNG_UP);
        }
        CallRecord record = lastRecord();
        assertThat(record.outcome()).contains(Outcome.ANSWERED);
        assertThat(record.reason().orElseThrow())
                .startsWith("Bea Costa answered")
                .endsWith("the caller hung up.");
    }

    @Test
    void aCarriersCallRingsTheHolderOfTheNumberAndNoStrangersDoes() {
        assertThat(register(ana)).isEqualTo(200);
        try (ScriptedPhone carrier = ScriptedPhone.start(OUTSIDE);
                ScriptedPhone stranger = ScriptedPhone.start(OUTSIDE)) {
            account.trunk(trunkTo(carrier.address()));
            try (OutgoingPhoneCall call = carrier.call(server, "+" + account.anasNumber());
                    IncomingPhoneCall rung = ana.awaitCall()) {
                assertThat(rung.invite()
                                .headers()
                                .require(HeaderFields.FROM)
                                .uri()
                                .user())
                        .contains(OUTSIDE);
                rung.answer();
                call.awaitAnswer();
                call.audio().speak(900);
                rung.audio().awaitTone(900);
                rung.hangUp();
                assertThat(call.awaitEnd().what()).isEqualTo(PhoneCallEnd.What.REMOTE_HUNG_UP);
            }
            assertThat(lastRecord().direction()).isEqualTo(Direction.INBOUND);
            assertThat(refusal(carrier, account.freeNumber())).isEqualTo(404);
            assertThat(refusal(carrier, "12025559999")).isEqualTo(404);
            assertThat(refusal(stranger, account.anasNumber())).isIn(401, 407);
            assertThat(ana.isUndisturbed()).isTrue();
        }
    }

    @Test
    void aCallToTheOutsideShowsTheCallerIdToTheCarrier() {
        assertThat(register(ana)).isEqualTo(200);
        try (ScriptedPhone carrier = ScriptedPhone.start("carrier")) {
            account.trunk(trunkTo(carrier.address()));
            try (OutgoingPhoneCall call = ana.call(server, "00" + OUTSIDE);
                    IncomingPhoneCall taken = carrier.awaitCall()) {
                assertThat(taken.invite().uri().user()).contains(OUTSIDE);
                assertThat(taken.invite()
                                .headers()
                                .require(HeaderFields.FROM)
                                .uri()
                                .user())
                        .contains(account.anasNumber());
                taken.answer();
                call.awaitAnswer();
                taken.audio().speak(600);
                call.audio().awaitTone(600);
                call.hangUp();
                taken.awaitEnd();
            }
            assertThat(lastRecord().direction()).isEqualTo(Direction.OUTBOUND);
            PhoneCallEnd notAllowed = refused(bea, OUTSIDE);
            assertThat(notAllowed.status()).isEqualTo(403);
            assertThat(notAllowed.warning().orElseThrow())
                    .contains("External outbound calls are not enabled for Bea Costa's SIP account.");
        }
    }

    @Test
    void aBusyPhonesCallerLeavesAVoicemailThatComesByMail() throws Exception {
        assertThat(register(bea)).isEqualTo(200);
        try (OutgoingPhoneCall call = ana.call(server, "102")) {
            try (IncomingPhoneCall rung = bea.awaitCall()) {
                rung.reject(486);
            }
            call.awaitAnswer();
            // The greeting may be cut short by the digit that ends messages.
            call.audio().press('#');
            Await.until(
                    PATIENCE,
                    () -> "a recording",
                    () -> phoneSystem.liveCalls(account.id()).stream()
                            .anyMatch(live -> live.state() == LiveCallState.VOICEMAIL));
            call.audio().speak(1000);
            long enough = System.nanoTime() + Duration.ofSeconds(3).toNanos();
            Await.until(PATIENCE, () -> "three seconds of speech", () -> System.nanoTime() > enough);
            call.hangUp();
        }

        KeptMail.Mail received = mail.next();

        assertThat(received.message().to()).isEqualTo("bea@example.com");
        assertThat(received.message().subject()).isEqualTo("Voicemail from Ana Silva (101)");
        WavAudio sound = Mp3Encoder.ofThisMachine().decode(received.attachment(), 8000);
        ToneDetector detector = new ToneDetector(8000);
        short[] samples = sound.samples();
        assertThat(sound.duration()).isGreaterThan(Duration.ofSeconds(2));
        assertThat(detector.level(samples, 8000, 16000, 1000)).isGreaterThan(-25);
        assertThat(detector.level(samples, 8000, 16000, 1700)).isLessThan(-40);
        assertThat(lastRecord().outcome()).contains(Outcome.VOICEMAIL);
    }

    @Test
    void phonesAreReachedAfterARestartWithoutRegisteringAgain() {
        assertThat(register(bea)).isEqualTo(200);
        phoneSystem.close();
        phoneSystem = startPhoneSystem(server);

        try (OutgoingPhoneCall call = ana.call(server, "102");
                IncomingPhoneCall rung = bea.awaitCall()) {
            rung.answer();
            call.awaitAnswer();
        }
    }

    @Test
    void aWrongPasswordIsRefusedAlikeForKnownAndUnknownUsers() {
        try (ScriptedPhone unknown = ScriptedPhone.start("nobody")) {
            ana.password(account.ana().username(), "wrong");
            unknown.password("nobody", "wrong");
            int known = register(ana);
            assertThat(known).isIn(401, 403);
            assertThat(register(unknown)).isEqualTo(known);
        }
    }

    @Test
    void whoHasNoPhoneIsUnavailable() {
        assertThat(refusal(ana, "103")).isEqualTo(480);
        assertThat(lastRecord().outcome()).contains(Outcome.UNREACHABLE);
    }

    @Test
    void anAdministratorEndsACall() {
        assertThat(register(bea)).isEqualTo(200);
        try (OutgoingPhoneCall call = ana.call(server, "102");
                IncomingPhoneCall rung = bea.awaitCall()) {
            rung.answer();
            call.awaitAnswer();
            LivePhoneCall live = phoneSystem.liveCalls(account.id()).getFirst();

            assertThat(phoneSystem.hangUp(account.id(), live.id())).isTrue();

            call.awaitEnd();
            rung.awaitEnd();
            assertThat(phoneSystem.hangUp(account.id(), live.id())).isFalse();
        }
        assertThat(lastRecord().reason().orElseThrow()).endsWith("an administrator ended the call.");
    }

    @Test
    void theDemonstrationCarrierSendsTheCallersOwnSoundBack() {
        try (DemonstrationCarrier carrier =
                DemonstrationCarrier.start(new InetSocketAddress(LoopbackAddresses.any(), 0), PortRange.ANY)) {
            account.trunk(trunkTo(carrier.address()));
            try (OutgoingPhoneCall call = ana.call(server, OUTSIDE)) {
                call.awaitAnswer();
                call.audio().speak(800);
                call.audio().awaitTone(800);
                call.hangUp();
            }
            assertThat(lastRecord().outcome()).contains(Outcome.ANSWERED);
        }
    }

    @Test
    void phonesOfBothAddressFamiliesMeetAtTheWildcardAddress() {
        phoneSystem.close();
        InetAddress everywhere = InetAddress.ofLiteral("::");
        int port = LoopbackAddresses.freePort(everywhere);
        phoneSystem = startPhoneSystem(new InetSocketAddress(everywhere, port));
        InetSocketAddress four = new InetSocketAddress(address, port);
        InetSocketAddress six = new InetSocketAddress(LoopbackAddresses.IPV6, port);
        SipCredentials carls = account.carl();
        try (ScriptedPhone carl = ScriptedPhone.at(LoopbackAddresses.IPV6, carls.username())) {
            carl.password(carls.username(), carls.password());
            assertThat(carl.register(six, DOMAIN, 600)).isEqualTo(200);
            assertThat(bea.register(four, DOMAIN, 600)).isEqualTo(200);
            talk(carl.call(six, "102"), bea);
            talk(bea.call(four, "103"), carl);
        }
    }

    /** Both hear each other, each by its own address family. */
    private static void talk(OutgoingPhoneCall call, ScriptedPhone called) {
        try (call;
                IncomingPhoneCall rung = called.awaitCall()) {
            rung.answer();
            call.awaitAnswer();
            call.audio().speak(700);
            rung.audio().speak(1300);
            rung.audio().awaitTone(700);
            call.audio().awaitTone(1300);
            assertThat(soundAddress(call)).hasSameClassAs(call.audio().local().getAddress());
            assertThat(soundAddress(rung)).hasSameClassAs(rung.audio().local().getAddress());
            call.hangUp();
            assertThat(rung.awaitEnd().what()).isEqualTo(PhoneCallEnd.What.REMOTE_HUNG_UP);
        }
    }

    private static InetAddress soundAddress(PhoneCall call) {
        SessionDescription told = call.remoteSession();
        return told.connection(told.firstAudio().orElseThrow())
                .flatMap(ConnectionData::inetAddress)
                .orElseThrow();
    }

    private PhoneSystem startPhoneSystem(InetSocketAddress listen) {
        return PhoneSystem.start(
                PhoneSystemSettings.at(listen, DOMAIN).withRtpPorts(PortRange.ANY),
                directory,
                delivery,
                changed -> {},
                InstantSource.system());
    }

    private static ScriptedPhone phone(SipCredentials credentials) {
        ScriptedPhone phone = ScriptedPhone.start(credentials.username());
        phone.password(credentials.username(), credentials.password());
        return phone;
    }

    private int register(ScriptedPhone phone) {
        return phone.register(server, DOMAIN, 600);
    }

    private int refusal(ScriptedPhone phone, String called) {
        return refused(phone, called).status();
    }

    private PhoneCallEnd refused(ScriptedPhone phone, String called) {
        try (OutgoingPhoneCall call = phone.call(server, called)) {
            PhoneCallEnd end = call.awaitEnd();
            assertThat(end.what()).isEqualTo(PhoneCallEnd.What.REFUSED);
            return end;
        }
    }

    private static TrunkDraft trunkTo(InetSocketAddress carrier) {
        String host = carrier.getAddress().getHostAddress();
        return TrunkDraft.of("Carrier", host, carrier.getPort(), List.of(host + "/32"));
    }

    private CallRecord lastRecord() {
        return Await.value(
                PATIENCE,
                () -> "the complete record of the call",
                () -> directory.callHistory().list(account.id(), CallFilter.ALL, PageRequest.FIRST).items().stream()
                        .findFirst()
                        .filter(record -> record.endedAt().isPresent()));
    }
}
