package io.switchboard.calls;

import static io.switchboard.calls.CallTestBench.RING;
import static io.switchboard.calls.CallTestBench.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.calls.CallTestBench.Dials;
import io.switchboard.calls.dial.AllowedCodecs;
import io.switchboard.calls.dial.DialOutcome;
import io.switchboard.calls.dial.RingingPlan;
import io.switchboard.calls.event.CallEvent;
import io.switchboard.calls.recording.FinishedRecording;
import io.switchboard.calls.recording.PartyRecording;
import io.switchboard.calls.recording.PartyRecording.Begin;
import io.switchboard.calls.recording.RecordingStep;
import io.switchboard.calls.transfer.FeatureCodes;
import io.switchboard.calls.transfer.PartyFeatures;
import io.switchboard.calls.transfer.TransferKind;
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
import io.switchboard.testkit.phone.ScriptedPhone;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What two parties say is recorded in the name of one of them, or of both. */
class ConversationRecordingTest {
    private static final double ALICE = 500;
    private static final double BOB = 1300;
    private static final double STARTED = 1400;

    @TempDir
    private Path folder;

    private final List<FinishedRecording> finished = new CopyOnWriteArrayList<>();
    private final Dials dials = new Dials();
    private CallTestBench bench = new CallTestBench(dials);

    @AfterEach
    void stop() {
        bench.close();
    }

    private PartyRecording recording(Side party, Begin begin) {
        return new PartyRecording(party, folder.resolve(party + ".wav"), begin, finished::add);
    }

    private void recording(PartyRecording... wanted) {
        bench.close();
        bench = new CallTestBench(call -> {
            DialOutcome outcome = call.dial(dials.plan());
            if (outcome instanceof DialOutcome.Answered(BridgedCall bridged)) {
                for (PartyRecording recording : wanted) {
                    bridged.record(recording);
                }
                bridged.allow(new PartyFeatures(
                        Side.CALLEE,
                        new FeatureCodes(Optional.empty(), Optional.empty(), Optional.of("*33")),
                        new Nowhere(),
                        Optional.empty()));
                bridged.await();
            }
        });
    }

    /** Transfers are not what is tested here. */
    private static final class Nowhere implements TransferTargets {
        @Override
        public Decision find(TransferKind kind, String digits) {
            return new Decision.Refuse("nowhere");
        }

        @Override
        public Optional<RingingPlan> transferor() {
            return Optional.empty();
        }
    }

    private void talk(IncomingPhoneCall atBob, OutgoingPhoneCall call) {
        atBob.answer();
        call.awaitAnswer();
        call.audio().speak(ALICE);
        atBob.audio().speak(BOB);
        atBob.audio().awaitTone(ALICE);
        call.audio().awaitTone(BOB);
    }

    private void speakFor(PhoneCall phone, int packets) {
        long before = phone.audio().packetsReceived();
        Await.until(Duration.ofSeconds(20), () -> "packets", () -> phone.audio().packetsReceived() >= before + packets);
    }

    private static double level(Path wav, double frequency) throws Exception {
        WavAudio audio = WavReader.read(wav);
        return new ToneDetector(audio.sampleRate()).level(audio.samples(), frequency);
    }

    private FinishedRecording only() {
        bench.observer().awaitEnd();
        assertThat(finished).hasSize(1);
        return finished.getFirst();
    }

    @Test
    void bothDirectionsAreInOneFileAsLongAsTheyTalked() throws Exception {
        recording(recording(Side.CALLEE, Begin.AT_ONCE));
        ScriptedPhone bob = bench.phone("bob");
        dials.plan(RingingPlan.of(target("Bob", bob), RING));
        try (OutgoingPhoneCall call = bench.phone("alice").call(bench.server(), "bob");
                IncomingPhoneCall atBob = bob.awaitCall()) {
            talk(atBob, call);
            speakFor(call, 50);
            call.hangUp();
        }
        FinishedRecording file = only();
        Duration talked = bench.observer().awaitEnd().talked();
        assertThat(file.party()).isEqualTo(Side.CALLEE);
        assertThat(file.parts()).isEqualTo(1);
        assertThat(file.fault()).isEmpty();
        assertThat(file.length()).isBetween(talked.minusMillis(150), talked.plusMillis(50));
        assertThat(level(file.file(), ALICE)).isGreaterThan(-25);
        assertThat(level(file.file(), BOB)).isGreaterThan(-25);
        assertThat(bench.observer().names())
                .containsSubsequence("CallAnswered", "ConversationRecorded", "ConversationRecorded", "CallEnded");
    }

    @Test
    void bothPartiesMayHaveTheirOwn() throws Exception {
        recording(recording(Side.CALLER, Begin.AT_ONCE), recording(Side.CALLEE, Begin.AT_ONCE));
        ScriptedPhone bob = bench.phone("bob");
        dials.plan(RingingPlan.of(target("Bob", bob), RING));
        try (OutgoingPhoneCall call = bench.phone("alice").call(bench.server(), "bob");
                IncomingPhoneCall atBob = bob.awaitCall()) {
            talk(atBob, call);
            speakFor(call, 30);
            atBob.hangUp();
        }
        bench.observer().awaitEnd();
        assertThat(finished).extracting(FinishedRecording::party).containsExactlyInAnyOrder(Side.CALLER, Side.CALLEE);
        for (FinishedRecording file : finished) {
            assertThat(level(file.file(), ALICE)).isGreaterThan(-25);
            assertThat(level(file.file(), BOB)).isGreaterThan(-25);
        }
    }

    @Test
    void aHeldCallGoesOnBeingRecorded() throws Exception {
        recording(recording(Side.CALLEE, Begin.AT_ONCE));
        ScriptedPhone bob = bench.phone("bob");
        dials.plan(RingingPlan.of(target("Bob", bob), RING));
        try (OutgoingPhoneCall call = bench.phone("alice").call(bench.server(), "bob");
                IncomingPhoneCall atBob = bob.awaitCall()) {
            talk(atBob, call);
            assertThat(atBob.hold()).isEqualTo(200);
            speakFor(call, 50);
            assertThat(atBob.resume()).isEqualTo(200);
            atBob.audio().awaitTone(ALICE);
            call.hangUp();
        }
        Duration talked = bench.observer().awaitEnd().talked();
        assertThat(only().length()).isBetween(talked.minusMillis(150), talked.plusMillis(50));
    }

    @Test
    void theCodeStartsPausesAndResumesAndOnlyThePresserHearsIt() throws Exception {
        recording(recording(Side.CALLEE, Begin.ON_DEMAND));
        ScriptedPhone bob = bench.phone("bob");
        dials.plan(RingingPlan.of(target("Bob", bob), RING));
        try (OutgoingPhoneCall call = bench.phone("alice").call(bench.server(), "bob");
                IncomingPhoneCall atBob = bob.awaitCall()) {
            talk(atBob, call);
            assertThat(folder).isEmptyDirectory();

            atBob.audio().type("*33");
            atBob.audio().awaitTone(STARTED);
            assertThat(call.audio().hearsNothingOf(STARTED)).isTrue();
            speakFor(call, 40);
            atBob.audio().type("*33");
            awaitStep(RecordingStep.Paused.class);
            call.audio().speak(700);
            atBob.audio().awaitTone(700);
            speakFor(call, 60);
            call.audio().speak(ALICE);
            atBob.audio().awaitTone(ALICE);
            atBob.audio().type("*33");
            awaitStep(RecordingStep.Resumed.class);
            speakFor(call, 40);
            call.hangUp();
        }
        FinishedRecording file = only();
        assertThat(file.parts()).isEqualTo(2);
        assertThat(file.length())
                .isLessThan(bench.observer().awaitEnd().talked().minusSeconds(1));
        assertThat(level(file.file(), ALICE)).isGreaterThan(-25);
        assertThat(level(file.file(), 700)).isLessThan(-45);
    }

    private void awaitStep(Class<? extends RecordingStep> step) {
        Await.until(
                Duration.ofSeconds(10),
                step::getSimpleName,
                () -> bench.observer().events().stream()
                        .anyMatch(event -> event instanceof CallEvent.ConversationRecorded recorded
                                && step.isInstance(recorded.step())));
    }

    @Test
    void withoutTheCodeNothingIsWritten() {
        recording(recording(Side.CALLEE, Begin.ON_DEMAND));
        ScriptedPhone bob = bench.phone("bob");
        dials.plan(RingingPlan.of(target("Bob", bob), RING));
        try (OutgoingPhoneCall call = bench.phone("alice").call(bench.server(), "bob");
                IncomingPhoneCall atBob = bob.awaitCall()) {
            talk(atBob, call);
        }
        bench.observer().awaitEnd();
        assertThat(finished).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aRecordedCallUsesACodecThatCanBeRecorded() throws Exception {
        List<PayloadFormat> opusFirst = List.of(
                new PayloadFormat(96, AudioCodec.OPUS, 48000, 2, ""),
                PayloadFormat.of(AudioCodec.G722),
                PayloadFormat.of(AudioCodec.TELEPHONE_EVENT, 101));
        recording(recording(Side.CALLEE, Begin.AT_ONCE));
        ScriptedPhone bob = bench.phone("bob", opusFirst);
        dials.plan(RingingPlan.of(target("Bob", bob).withCodecs(AllowedCodecs.DECODABLE), RING));
        try (OutgoingPhoneCall call = bench.phone("alice", opusFirst).call(bench.server(), "bob");
                IncomingPhoneCall atBob = bob.awaitCall()) {
            talk(atBob, call);
            speakFor(call, 30);
        }
        FinishedRecording file = only();
        assertThat(level(file.file(), ALICE)).isGreaterThan(-25);
        assertThat(Files.size(file.file())).isPositive();
    }
}
