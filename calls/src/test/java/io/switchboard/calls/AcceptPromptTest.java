package io.switchboard.calls;

import static io.switchboard.calls.CallTestBench.RING;
import static io.switchboard.calls.CallTestBench.target;
import static io.switchboard.calls.CallTestBench.tone;
import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.calls.CallTestBench.Dials;
import io.switchboard.calls.dial.AcceptPrompt;
import io.switchboard.calls.dial.DialOutcome;
import io.switchboard.calls.dial.LegAttempt;
import io.switchboard.calls.dial.LegResult;
import io.switchboard.calls.dial.RingingBar;
import io.switchboard.calls.dial.RingingPlan;
import io.switchboard.calls.dial.UnavailableReason;
import io.switchboard.calls.event.CallEvent;
import io.switchboard.media.AudioCodec;
import io.switchboard.sip.message.MediaType;
import io.switchboard.sip.message.SipMethod;
import io.switchboard.testkit.phone.IncomingPhoneCall;
import io.switchboard.testkit.phone.OutgoingPhoneCall;
import io.switchboard.testkit.phone.PhoneCallEnd;
import io.switchboard.testkit.phone.ScriptedPhone;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A callee that answered has to take the call with a key. */
class AcceptPromptTest {
    private static final double QUESTION = 900;
    private static final double RINGING = 425;
    private static final AcceptPrompt PROMPT =
            new AcceptPrompt(tone(QUESTION, Duration.ofMillis(700)), Duration.ofSeconds(15));
    private static final AcceptPrompt BRIEF =
            new AcceptPrompt(tone(QUESTION, Duration.ofMillis(700)), Duration.ofMillis(600));

    private final Dials dials = new Dials();
    private final CallTestBench bench = new CallTestBench(dials);
    private final ScriptedPhone alice = bench.phone("alice");
    private final ScriptedPhone mobile = bench.phone("mobile");
    private final ScriptedPhone desk = bench.phone("desk");

    @AfterEach
    void stop() {
        bench.close();
    }

    private RingingPlan together(AcceptPrompt prompt) {
        return new RingingPlan(List.of(
                new RingingBar(Duration.ZERO, RING, target("Mobile", mobile).accepting(prompt)),
                new RingingBar(Duration.ZERO, RING, target("Desk", desk))));
    }

    @Test
    void theKeyOneConnectsAndTheOtherPhonesAreToldSo() {
        dials.plan(together(PROMPT));
        try (OutgoingPhoneCall call = alice.call(bench.server(), "bob");
                IncomingPhoneCall atMobile = mobile.awaitCall();
                IncomingPhoneCall atDesk = desk.awaitCall()) {
            atDesk.ring();
            atMobile.answer();
            atMobile.audio().awaitTone(QUESTION);
            assertThat(call.isAnswered()).isFalse();
            assertThat(atDesk.hasEnded()).isFalse();

            atMobile.audio().press('7');
            atMobile.audio().press('1');

            call.awaitAnswer();
            PhoneCallEnd lost = atDesk.awaitEnd();
            assertThat(lost.what()).isEqualTo(PhoneCallEnd.What.CANCELLED);
            assertThat(lost.reason().orElseThrow().cause()).hasValue(200);
            call.audio().speak(500);
            atMobile.audio().awaitTone(500);
            atMobile.audio().speak(1300);
            call.audio().awaitTone(1300);
            assertThat(atMobile.audio().hearsNothingOf(QUESTION)).isTrue();
        }
        bench.observer().awaitEnd();
        assertThat(bench.observer().names()).containsSubsequence("AcceptanceAsked", "Accepted", "CallAnswered");
    }

    @Test
    void theKeyIsUnderstoodInAnInfoRequestToo() {
        dials.plan(RingingPlan.of(target("Mobile", mobile).accepting(PROMPT), RING));
        try (OutgoingPhoneCall call = alice.call(bench.server(), "bob");
                IncomingPhoneCall atMobile = mobile.awaitCall()) {
            atMobile.answer();
            atMobile.audio().awaitTone(QUESTION);

            assertThat(atMobile.send(SipMethod.INFO, Optional.of(MediaType.DTMF_RELAY), "Signal=1\r\nDuration=160\r\n"))
                    .isEqualTo(200);

            call.awaitAnswer();
        }
    }

    @Test
    void withoutTheKeyItIsNotAnswered() {
        dials.plan(RingingPlan.of(target("Mobile", mobile).accepting(BRIEF), RING));
        try (OutgoingPhoneCall call = alice.call(bench.server(), "bob");
                IncomingPhoneCall atMobile = mobile.awaitCall()) {
            atMobile.answer();
            call.awaitResponse(180);

            assertThat(atMobile.awaitEnd().what()).isEqualTo(PhoneCallEnd.What.REMOTE_HUNG_UP);
            assertThat(call.awaitEnd().status()).isEqualTo(480);
        }
        bench.observer().awaitEnd();
        DialOutcome.NotAnswered missed = (DialOutcome.NotAnswered) dials.outcome();
        assertThat(missed.reason()).isEqualTo(UnavailableReason.NO_ANSWER);
        assertThat(missed.attempts()).extracting(LegAttempt::result).containsExactly(LegResult.NO_ANSWER);
        assertThat(bench.observer().names()).contains("NotAccepted");
    }

    @Test
    void anotherPhoneMayTakeTheCallWhileOneIsAsked() {
        dials.plan(together(PROMPT));
        try (OutgoingPhoneCall call = alice.call(bench.server(), "bob");
                IncomingPhoneCall atMobile = mobile.awaitCall();
                IncomingPhoneCall atDesk = desk.awaitCall()) {
            atMobile.answer();
            atMobile.audio().awaitTone(QUESTION);

            atDesk.answer();

            call.awaitAnswer();
            PhoneCallEnd lost = atMobile.awaitEnd();
            assertThat(lost.what()).isEqualTo(PhoneCallEnd.What.REMOTE_HUNG_UP);
            assertThat(lost.reason().orElseThrow().text()).contains("Call completed elsewhere");
            call.audio().speak(500);
            atDesk.audio().awaitTone(500);
        }
    }

    @Test
    void whoeverIsAskedIsReleasedWhenTheCallerGivesUp() {
        dials.plan(RingingPlan.of(target("Mobile", mobile).accepting(PROMPT), RING));
        try (OutgoingPhoneCall call = alice.call(bench.server(), "bob");
                IncomingPhoneCall atMobile = mobile.awaitCall()) {
            atMobile.answer();
            atMobile.audio().awaitTone(QUESTION);

            call.cancel();

            assertThat(atMobile.awaitEnd().what()).isEqualTo(PhoneCallEnd.What.REMOTE_HUNG_UP);
        }
        assertThat(bench.observer().awaitEnd().end().cause()).isEqualTo(CallEndCause.CANCELLED);
    }

    @Test
    void hangingUpInsteadOfAcceptingRingsTheNext() {
        dials.plan(new RingingPlan(List.of(
                new RingingBar(Duration.ZERO, RING, target("Mobile", mobile).accepting(PROMPT)),
                new RingingBar(RING, RING, target("Desk", desk)))));
        try (OutgoingPhoneCall call = alice.call(bench.server(), "bob");
                IncomingPhoneCall atMobile = mobile.awaitCall()) {
            atMobile.answer();
            atMobile.audio().awaitTone(QUESTION);
            atMobile.hangUp();
            try (IncomingPhoneCall atDesk = desk.awaitCall()) {
                atDesk.answer();
                call.awaitAnswer();
            }
        }
    }

    @Test
    void aCallerThatHeardTheCalleesNetworkHearsRingingUntilItIsAccepted() {
        dials.plan(RingingPlan.of(target("Mobile", mobile).accepting(PROMPT), RING));
        try (OutgoingPhoneCall call = alice.call(bench.server(), "bob");
                IncomingPhoneCall atMobile = mobile.awaitCall()) {
            atMobile.earlyMedia();
            call.awaitResponse(183);
            atMobile.audio().speak(1300);
            call.audio().awaitTone(1300);

            atMobile.answer();

            call.audio().awaitTone(RINGING);
            assertThat(call.audio().hearsNothingOf(1300)).isTrue();
            atMobile.audio().press('1');
            call.awaitAnswer();
            call.audio().awaitTone(1300);
        }
        assertThat(bench.observer().await(CallEvent.CallAnswered.class).codec())
                .isEqualTo(AudioCodec.PCMU.encodingName());
    }
}
