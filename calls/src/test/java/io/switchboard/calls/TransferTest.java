package io.switchboard.calls;

import static io.switchboard.calls.CallTestBench.RING;
import static io.switchboard.calls.CallTestBench.target;
import static io.switchboard.calls.CallTestBench.tone;
import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.calls.CallTestBench.Dials;
import io.switchboard.calls.dial.DialOutcome;
import io.switchboard.calls.dial.RingingPlan;
import io.switchboard.calls.event.CallEvent;
import io.switchboard.calls.recording.FinishedRecording;
import io.switchboard.calls.recording.PartyRecording;
import io.switchboard.calls.transfer.FeatureCodes;
import io.switchboard.calls.transfer.PartyFeatures;
import io.switchboard.calls.transfer.TransferKind;
import io.switchboard.calls.transfer.TransferStep;
import io.switchboard.calls.transfer.TransferTargets;
import io.switchboard.media.AudioCodec;
import io.switchboard.media.PayloadFormat;
import io.switchboard.media.file.WavAudio;
import io.switchboard.media.file.WavReader;
import io.switchboard.media.tone.ToneDetector;
import io.switchboard.testkit.peer.Await;
import io.switchboard.testkit.phone.IncomingPhoneCall;
import io.switchboard.testkit.phone.OutgoingPhoneCall;
import io.switchboard.testkit.phone.PhoneCall;
import io.switchboard.testkit.phone.PhoneCallEnd;
import io.switchboard.testkit.phone.ScriptedPhone;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alice and Bob talk; one of them transfers the other to Carol with keys. */
class TransferTest {
    private static final double ALICE = 500;
    private static final double BOB = 1300;
    private static final double CAROL = 700;
    private static final double MUSIC = 950;
    private static final double PROGRESS = 425;
    private static final FeatureCodes CODES =
            new FeatureCodes(Optional.of("*11"), Optional.of("*22"), Optional.empty());

    @TempDir
    private Path folder;

    private final List<FinishedRecording> recordings = new CopyOnWriteArrayList<>();
    private final Dials dials = new Dials();
    private Side transferor = Side.CALLEE;
    private boolean recorded;
    private final CallTestBench bench = new CallTestBench(this::handle);
    private final ScriptedPhone alice = bench.phone("alice");
    private final ScriptedPhone bob = bench.phone("bob");
    private ScriptedPhone carol = bench.phone("carol");
    private OutgoingPhoneCall atAlice;
    private IncomingPhoneCall atBob;

    @AfterEach
    void stop() {
        atAlice.close();
        atBob.close();
        bench.close();
    }

    private void handle(IncomingCall call) throws InterruptedException {
        if (call.dial(dials.plan()) instanceof DialOutcome.Answered(BridgedCall bridged)) {
            if (recorded) {
                for (Side side : List.of(Side.CALLER, Side.CALLEE)) {
                    bridged.record(new PartyRecording(
                            side, folder.resolve(side + ".wav"), PartyRecording.Begin.AT_ONCE, recordings::add));
                }
            }
            bridged.allow(new PartyFeatures(
                    transferor, CODES, new Targets(), Optional.of(tone(MUSIC, Duration.ofSeconds(2)))));
            bridged.await();
        }
    }

    /** 103 is Carol, nobody else is reached; the transferor is Bob. */
    private final class Targets implements TransferTargets {
        @Override
        public Decision find(TransferKind kind, String digits) {
            return digits.equals("103")
                    ? new Decision.Dial(RingingPlan.of(target("Carol", carol), RING))
                    : new Decision.Refuse("No such number");
        }

        @Override
        public Optional<RingingPlan> transferor() {
            return Optional.of(RingingPlan.of(target("Bob", bob), RING));
        }
    }

    private void talk() {
        dials.plan(RingingPlan.of(target("Bob", bob), RING));
        atAlice = alice.call(bench.server(), "bob");
        atBob = bob.awaitCall();
        atBob.answer();
        atAlice.awaitAnswer();
        atAlice.audio().speak(ALICE);
        atBob.audio().speak(BOB);
        atBob.audio().awaitTone(ALICE);
        atAlice.audio().awaitTone(BOB);
    }

    private PhoneCall transferringPhone() {
        return transferor == Side.CALLEE ? atBob : atAlice;
    }

    private IncomingPhoneCall transferToCarol(String code) {
        transferringPhone().audio().type(code);
        awaitStep(TransferStep.Asked.class);
        transferringPhone().audio().type("103#");
        IncomingPhoneCall atCarol = carol.awaitCall();
        atCarol.audio().speak(CAROL);
        return atCarol;
    }

    private void consult(IncomingPhoneCall atCarol) {
        atBob.audio().awaitTone(PROGRESS);
        atCarol.answer();
        atBob.audio().awaitTone(CAROL);
        atCarol.audio().awaitTone(BOB);
        atAlice.audio().awaitTone(MUSIC);
        assertThat(atCarol.audio().hearsNothingOf(ALICE)).isTrue();
    }

    private void talkAgain() {
        atBob.audio().awaitTone(ALICE);
        atAlice.audio().awaitTone(BOB);
        assertThat(atAlice.audio().hearsNothingOf(MUSIC)).isTrue();
    }

    private <T extends TransferStep> T awaitStep(Class<T> kind) {
        return Await.value(
                Duration.ofSeconds(10),
                () -> kind.getSimpleName() + " after " + bench.observer().events(),
                () -> bench.observer().events().stream()
                        .filter(CallEvent.Transferring.class::isInstance)
                        .map(event -> ((CallEvent.Transferring) event).step())
                        .filter(kind::isInstance)
                        .map(kind::cast)
                        .findFirst());
    }

    @Test
    void anUnattendedTransferConnectsTheOtherPartyAtOnce() {
        talk();
        atBob.audio().type("*22");
        atBob.audio().awaitTone(PROGRESS);
        atAlice.audio().awaitTone(MUSIC);
        assertThat(atBob.audio().hearsNothingOf(ALICE)).isTrue();
        atBob.audio().type("103#");
        try (IncomingPhoneCall atCarol = carol.awaitCall()) {
            atCarol.audio().speak(CAROL);
            assertThat(atBob.awaitEnd().what()).isEqualTo(PhoneCallEnd.What.REMOTE_HUNG_UP);
            atAlice.audio().awaitTone(PROGRESS);

            atCarol.answer();

            atAlice.audio().awaitTone(CAROL);
            atCarol.audio().awaitTone(ALICE);
            assertThat(awaitStep(TransferStep.Completed.class).label()).isEqualTo("Carol");
            assertThat(bench.engine().liveCalls().getFirst().connectedTo()).contains("Carol");
            atCarol.hangUp();
            atAlice.awaitEnd();
        }
        assertThat(bench.observer().awaitEnd().end().side()).isEqualTo(Side.CALLEE);
    }

    @Test
    void theTransferorIsToldThatItTransfers() {
        talk();
        atBob.audio().type("*11");
        awaitStep(TransferStep.Asked.class);
        atBob.audio().awaitTone(PROGRESS);
        atBob.audio().type("103#");

        atBob.audio().awaitSpeech();

        atAlice.audio().awaitTone(MUSIC);
        carol.awaitCall().close();
    }

    @Test
    void anAttendedTransferIsCompletedByHangingUp() {
        talk();
        try (IncomingPhoneCall atCarol = transferToCarol("*11")) {
            consult(atCarol);

            atBob.hangUp();

            atAlice.audio().awaitTone(CAROL);
            atCarol.audio().awaitTone(ALICE);
            atAlice.hangUp();
            assertThat(atCarol.awaitEnd().what()).isEqualTo(PhoneCallEnd.What.REMOTE_HUNG_UP);
        }
        assertThat(bench.observer().awaitEnd().end().side()).isEqualTo(Side.CALLER);
    }

    @Test
    void anAttendedTransferIsCompletedByTheCode() {
        talk();
        try (IncomingPhoneCall atCarol = transferToCarol("*11")) {
            consult(atCarol);

            atBob.audio().type("*11");

            assertThat(atBob.awaitEnd().what()).isEqualTo(PhoneCallEnd.What.REMOTE_HUNG_UP);
            atAlice.audio().awaitTone(CAROL);
            atCarol.audio().awaitTone(ALICE);
        }
    }

    @Test
    void theTargetThatHangsUpLeadsBackToTheOtherParty() {
        talk();
        try (IncomingPhoneCall atCarol = transferToCarol("*11")) {
            consult(atCarol);

            atCarol.hangUp();

            talkAgain();
            assertThat(awaitStep(TransferStep.Returned.class).why()).isEqualTo("The target hung up");
        }
    }

    @Test
    void theReturnCodeLeadsBackToTheOtherParty() {
        talk();
        try (IncomingPhoneCall atCarol = transferToCarol("*11")) {
            consult(atCarol);

            atBob.audio().type(FeatureCodes.RETURN);

            assertThat(atCarol.awaitEnd().what()).isEqualTo(PhoneCallEnd.What.REMOTE_HUNG_UP);
            talkAgain();
        }
    }

    @Test
    void aBusyTargetLeadsBackAndATransferMayBeTriedAgain() {
        talk();
        try (IncomingPhoneCall atCarol = transferToCarol("*11")) {
            atCarol.reject(486);
            talkAgain();
            assertThat(awaitStep(TransferStep.Returned.class).why()).isEqualTo("Busy");
        }
        try (IncomingPhoneCall atCarol = transferToCarol("*11")) {
            consult(atCarol);
        }
    }

    @Test
    void theStarGivesUpWhileTyping() {
        talk();
        atBob.audio().type("*11");
        atAlice.audio().awaitTone(MUSIC);
        atBob.audio().type("10*");

        talkAgain();
        awaitStep(TransferStep.Abandoned.class);
    }

    @Test
    void aTargetThatMayNotBeReachedIsRefusedByATone() {
        talk();
        atBob.audio().type("*22");
        awaitStep(TransferStep.Asked.class);
        atBob.audio().type("999#");

        assertThat(awaitStep(TransferStep.Refused.class).digits()).isEqualTo("999");
        talkAgain();
    }

    @Test
    void anUnattendedTransferThatFailsRingsTheTransferorBack() {
        talk();
        try (IncomingPhoneCall atCarol = transferToCarol("*22")) {
            atCarol.reject(486);
        }
        try (IncomingPhoneCall again = bob.awaitCall()) {
            again.audio().speak(BOB);
            again.answer();

            atAlice.audio().awaitTone(BOB);
            again.audio().awaitTone(ALICE);
            assertThat(awaitStep(TransferStep.RungBack.class).why()).isEqualTo("Busy");
        }
    }

    @Test
    void nobodyLeftEndsTheCall() {
        talk();
        try (IncomingPhoneCall atCarol = transferToCarol("*22")) {
            atCarol.reject(486);
        }
        try (IncomingPhoneCall again = bob.awaitCall()) {
            again.reject(486);
            assertThat(atAlice.awaitEnd().what()).isEqualTo(PhoneCallEnd.What.REMOTE_HUNG_UP);
        }
        assertThat(bench.observer().awaitEnd().end().cause()).isEqualTo(CallEndCause.NO_ANSWER);
    }

    @Test
    void theOtherPartyThatHangsUpEndsTheConsultation() {
        talk();
        try (IncomingPhoneCall atCarol = transferToCarol("*11")) {
            consult(atCarol);

            atAlice.hangUp();

            assertThat(atCarol.awaitEnd().what()).isEqualTo(PhoneCallEnd.What.REMOTE_HUNG_UP);
            assertThat(atBob.awaitEnd().what()).isEqualTo(PhoneCallEnd.What.REMOTE_HUNG_UP);
        }
        assertThat(bench.observer().awaitEnd().end().side()).isEqualTo(Side.CALLER);
    }

    @Test
    void theCallerMayTransferToo() {
        transferor = Side.CALLER;
        talk();
        try (IncomingPhoneCall atCarol = transferToCarol("*22")) {
            assertThat(atAlice.awaitEnd().what()).isEqualTo(PhoneCallEnd.What.REMOTE_HUNG_UP);
            atCarol.answer();
            atBob.audio().awaitTone(CAROL);
            atCarol.audio().awaitTone(BOB);
            atCarol.hangUp();
            assertThat(atBob.awaitEnd().what()).isEqualTo(PhoneCallEnd.What.REMOTE_HUNG_UP);
        }
        assertThat(bench.observer().awaitEnd().end().side()).isEqualTo(Side.CALLER);
    }

    @Test
    void theKeysOfTheOtherPartyMeanNothing() {
        talk();
        atAlice.audio().type("*11");
        atAlice.audio().type("103#");
        talkAgain();
        assertThat(bench.observer().names()).doesNotContain("Transferring");
        assertThat(carol.isUndisturbed()).isTrue();
    }

    @Test
    void aTargetWithAnotherCodecIsUnderstoodByBoth() {
        carol = bench.phone(
                "carol", List.of(PayloadFormat.of(AudioCodec.PCMA), PayloadFormat.of(AudioCodec.TELEPHONE_EVENT, 101)));
        talk();
        try (IncomingPhoneCall atCarol = transferToCarol("*11")) {
            consult(atCarol);
            atBob.hangUp();
            atAlice.audio().awaitTone(CAROL);
            atCarol.audio().awaitTone(ALICE);
        }
    }

    @Test
    void eachRecordingFollowsItsParty() throws Exception {
        recorded = true;
        talk();
        try (IncomingPhoneCall atCarol = transferToCarol("*11")) {
            consult(atCarol);
            atBob.hangUp();
            atAlice.audio().awaitTone(CAROL);
            Await.until(Duration.ofSeconds(10), () -> "Bob's recording", () -> recordings.size() == 1);
            FinishedRecording ofBob = recordings.getFirst();
            assertThat(ofBob.party()).isEqualTo(Side.CALLEE);
            assertThat(level(ofBob, ALICE)).isGreaterThan(-20);
            assertThat(level(ofBob, CAROL)).isGreaterThan(-20);
            long before = atAlice.audio().packetsReceived();
            Await.until(
                    Duration.ofSeconds(20),
                    () -> "more talk",
                    () -> atAlice.audio().packetsReceived() > before + 50);
        }
        Duration talked = bench.observer().awaitEnd().talked();
        FinishedRecording ofAlice = recordings.get(1);
        assertThat(ofAlice.party()).isEqualTo(Side.CALLER);
        assertThat(ofAlice.length()).isBetween(talked.minusMillis(150), talked.plusMillis(50));
        assertThat(level(ofAlice, BOB)).isGreaterThan(-20);
        assertThat(level(ofAlice, CAROL)).isGreaterThan(-20);
    }

    /** The level of a tone where it is loudest. */
    private static double level(FinishedRecording recording, double frequency) throws Exception {
        WavAudio audio = WavReader.read(recording.file());
        ToneDetector detector = new ToneDetector(audio.sampleRate());
        int window = audio.sampleRate() / 4;
        double loudest = Double.NEGATIVE_INFINITY;
        for (int from = 0; from + window <= audio.samples().length; from += window) {
            loudest = Math.max(loudest, detector.level(audio.samples(), from, from + window, frequency));
        }
        return loudest;
    }
}
