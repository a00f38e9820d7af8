package io.switchboard.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.calls.event.CallEvent;
import io.switchboard.calls.event.LiveCallState;
import io.switchboard.media.AudioClip;
import io.switchboard.media.AudioCodec;
import io.switchboard.media.PayloadFormat;
import io.switchboard.media.PlayEnd;
import io.switchboard.media.RecordingEnd;
import io.switchboard.media.RecordingOptions;
import io.switchboard.media.file.WavAudio;
import io.switchboard.media.file.WavReader;
import io.switchboard.media.tone.Tone;
import io.switchboard.media.tone.ToneDetector;
import io.switchboard.testkit.peer.Await;
import io.switchboard.testkit.phone.OutgoingPhoneCall;
import io.switchboard.testkit.phone.ScriptedPhone;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answering, playing and recording without a callee. */
class VoicemailPrimitivesTest {
    private static final double GREETING = 900;
    private static final double MESSAGE = 600;

    @TempDir
    private Path folder;

    private final CompletableFuture<PlayEnd> played = new CompletableFuture<>();
    private final CompletableFuture<RecordingEnd> recorded = new CompletableFuture<>();

    private CallHandler voicemail(RecordingOptions options) {
        AudioClip greeting = AudioClip.of(Tone.sine(GREETING, -10, Duration.ofMillis(800), 16000), 16000);
        return call -> {
            call.ring();
            if (call.answer() instanceof AnswerOutcome.Answered) {
                played.complete(call.play(greeting));
                recorded.complete(call.record(new RecordingRequest(folder.resolve("message.wav"), options)));
            }
        };
    }

    private static <T> T get(CompletableFuture<T> future) throws Exception {
        return future.get(20, TimeUnit.SECONDS);
    }

    private static double level(Path wav, double frequency) throws Exception {
        WavAudio audio = WavReader.read(wav);
        return new ToneDetector(audio.sampleRate()).level(audio.samples(), frequency);
    }

    @Test
    void theGreetingIsHeardAndTheMessageIsInTheFile() throws Exception {
        try (CallTestBench bench = new CallTestBench(voicemail(RecordingOptions.atMost(Duration.ofSeconds(30))));
                OutgoingPhoneCall call = bench.phone("alice").call(bench.server(), "voicemail")) {
            call.awaitAnswer();
            call.audio().awaitTone(GREETING);
            assertThat(get(played)).isEqualTo(new PlayEnd.Finished());
            bench.observer().await(CallEvent.RecordingStarted.class);
            call.audio().speak(MESSAGE);
            assertThat(bench.engine().liveCalls().getFirst().state()).isEqualTo(LiveCallState.VOICEMAIL);
            waitUntilSpoken(bench);
            call.hangUp();

            RecordingEnd end = get(recorded);
            assertThat(end.reason()).isInstanceOf(RecordingEnd.Reason.PortClosed.class);
            assertThat(level(end.file(), MESSAGE)).isGreaterThan(-30);
            assertThat(level(end.file(), GREETING)).isLessThan(-50);
            bench.observer().awaitEnd();
            assertThat(bench.observer().names())
                    .containsExactly("CallStarted", "AnsweredByUs", "RecordingStarted", "RecordingEnded", "CallEnded");
        }
    }

    private static void waitUntilSpoken(CallTestBench bench) {
        Await.until(
                Duration.ofSeconds(10),
                () -> "a second of speech",
                () -> bench.engine().liveCalls().stream()
                        .anyMatch(live -> live.quality()
                                .caller()
                                .map(figures -> figures.packetsReceived() > 50)
                                .orElse(false)));
    }

    @Test
    void hashEndsTheMessage() throws Exception {
        RecordingOptions options =
                RecordingOptions.atMost(Duration.ofSeconds(30)).endedBy("#");
        try (CallTestBench bench = new CallTestBench(voicemail(options));
                OutgoingPhoneCall call = bench.phone("alice").call(bench.server(), "voicemail")) {
            call.awaitAnswer();
            get(played);
            bench.observer().await(CallEvent.RecordingStarted.class);
            call.audio().speak(MESSAGE);
            waitUntilSpoken(bench);

            call.audio().press('#');

            assertThat(get(recorded).reason()).isEqualTo(new RecordingEnd.Reason.Digit('#'));
            call.awaitEnd();
        }
    }

    @Test
    void aCallerWithoutOfferGetsAnOfferOfWhatWeCanRecord() throws Exception {
        try (CallTestBench bench = new CallTestBench(voicemail(RecordingOptions.atMost(Duration.ofSeconds(30))));
                OutgoingPhoneCall call = bench.phone("alice").callWithoutOffer(bench.server(), "voicemail")) {
            call.awaitAnswer();
            call.audio().awaitTone(GREETING);
        }
    }

    @Test
    void aCallerWhoseCodecWeCannotSpeakIsRefused() {
        List<PayloadFormat> opusOnly = List.of(new PayloadFormat(96, AudioCodec.OPUS, 48000, 2, "useinbandfec=1"));
        try (CallTestBench bench = new CallTestBench(voicemail(RecordingOptions.atMost(Duration.ofSeconds(5))))) {
            ScriptedPhone alice = bench.phone("alice", opusOnly);
            try (OutgoingPhoneCall call = alice.call(bench.server(), "voicemail")) {
                assertThat(call.awaitEnd().status()).isEqualTo(488);
            }
        }
    }

    @Test
    void anEchoComesBack() {
        try (CallTestBench bench = new CallTestBench(call -> {
            call.answer();
            call.echo();
            call.await();
        })) {
            ScriptedPhone alice = bench.phone("alice");
            try (OutgoingPhoneCall call = alice.call(bench.server(), "echo")) {
                call.awaitAnswer();
                call.audio().speak(700);
                call.audio().awaitTone(700);
            }
        }
    }
}
