package io.switchboard.calls;

import static io.switchboard.calls.CallTestBench.RING;
import static io.switchboard.calls.CallTestBench.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.calls.CallTestBench.Dials;
import io.switchboard.calls.dial.DialOutcome;
import io.switchboard.calls.dial.LegAttempt;
import io.switchboard.calls.dial.LegResult;
import io.switchboard.calls.dial.RingingBar;
import io.switchboard.calls.dial.RingingPlan;
import io.switchboard.calls.dial.UnavailableReason;
import io.switchboard.testkit.phone.IncomingPhoneCall;
import io.switchboard.testkit.phone.OutgoingPhoneCall;
import io.switchboard.testkit.phone.PhoneCallEnd;
import io.switchboard.testkit.phone.ScriptedPhone;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several phones are rung, together or one after the other. */
class RingingPlanTest {
    private static final Duration SHORT = Duration.ofMillis(400);

    private final Dials dials = new Dials();
    private final CallTestBench bench = new CallTestBench(dials);
    private final ScriptedPhone alice = bench.phone("alice");
    private final ScriptedPhone bob = bench.phone("bob");
    private final ScriptedPhone carol = bench.phone("carol");

    @AfterEach
    void stop() {
        bench.close();
    }

    private List<LegAttempt> attempts() {
        return ((DialOutcome.NotAnswered) dials.outcome()).attempts();
    }

    @Test
    void theFirstOfTwoDevicesToAnswerWinsAndTheOtherIsToldSo() {
        dials.plan(RingingPlan.of(target("Bob", bob, carol), RING));
        try (OutgoingPhoneCall call = alice.call(bench.server(), "bob");
                IncomingPhoneCall atBob = bob.awaitCall();
                IncomingPhoneCall atCarol = carol.awaitCall()) {
            atBob.ring();
            atCarol.ring();
            call.awaitResponse(180);

            atCarol.answer();
            call.awaitAnswer();

            PhoneCallEnd lost = atBob.awaitEnd();
            assertThat(lost.what()).isEqualTo(PhoneCallEnd.What.CANCELLED);
            assertThat(lost.reason().orElseThrow().protocol()).isEqualTo("SIP");
            assertThat(lost.reason().orElseThrow().cause()).hasValue(200);
            assertThat(lost.reason().orElseThrow().text()).contains("Call completed elsewhere");
            call.audio().speak(700);
            atCarol.audio().awaitTone(700);
        }
        bench.observer().awaitEnd();
        DialOutcome.Answered answered = (DialOutcome.Answered) dials.outcome();
        assertThat(answered.call().attempts())
                .extracting(LegAttempt::result)
                .containsExactlyInAnyOrder(LegResult.ANSWERED, LegResult.ANSWERED_ELSEWHERE);
    }

    @Test
    void nobodyAnsweringInTimeIsNoAnswer() {
        dials.plan(RingingPlan.of(target("Bob", bob), SHORT));
        try (OutgoingPhoneCall call = alice.call(bench.server(), "bob");
                IncomingPhoneCall atBob = bob.awaitCall()) {
            atBob.ring();

            assertThat(atBob.awaitEnd().what()).isEqualTo(PhoneCallEnd.What.CANCELLED);
            assertThat(call.awaitEnd().status()).isEqualTo(480);
        }
        bench.observer().awaitEnd();
        assertThat(((DialOutcome.NotAnswered) dials.outcome()).reason()).isEqualTo(UnavailableReason.NO_ANSWER);
        assertThat(attempts()).singleElement().satisfies(attempt -> {
            assertThat(attempt.result()).isEqualTo(LegResult.NO_ANSWER);
            assertThat(attempt.ringing()).isPositive();
        });
    }

    @Test
    void theSecondBarRingsWhenTheFirstIsOver() {
        dials.plan(new RingingPlan(List.of(
                new RingingBar(Duration.ZERO, SHORT, target("Bob", bob)),
                new RingingBar(SHORT, RING, target("Carol", carol)))));
        try (OutgoingPhoneCall call = alice.call(bench.server(), "bob");
                IncomingPhoneCall atBob = bob.awaitCall()) {
            atBob.ring();
            try (IncomingPhoneCall atCarol = carol.awaitCall()) {
                assertThat(atBob.awaitEnd().what()).isEqualTo(PhoneCallEnd.What.CANCELLED);
                atCarol.answer();
                call.awaitAnswer();
            }
        }
        bench.observer().awaitEnd();
        assertThat(((DialOutcome.Answered) dials.outcome()).call().target().label())
                .isEqualTo("Carol");
    }

    @Test
    void anEarlyFailureJumpsToTheNextBar() {
        dials.plan(new RingingPlan(List.of(
                new RingingBar(Duration.ZERO, RING, target("Bob", bob)),
                new RingingBar(RING, RING, target("Carol", carol)))));
        try (OutgoingPhoneCall call = alice.call(bench.server(), "bob");
                IncomingPhoneCall atBob = bob.awaitCall()) {
            atBob.reject(486);
            try (IncomingPhoneCall atCarol = carol.awaitCall()) {
                atCarol.answer();
                call.awaitAnswer();
            }
        }
    }

    @Test
    void declinedOnOneDeviceSilencesTheOthersOfTheSameTarget() {
        dials.plan(RingingPlan.of(target("Bob", bob, carol), RING));
        try (OutgoingPhoneCall call = alice.call(bench.server(), "bob");
                IncomingPhoneCall atBob = bob.awaitCall();
                IncomingPhoneCall atCarol = carol.awaitCall()) {
            atCarol.ring();
            call.awaitResponse(180);
            atBob.reject(603);

            assertThat(atCarol.awaitEnd().what()).isEqualTo(PhoneCallEnd.What.CANCELLED);
            assertThat(call.awaitEnd().status()).isEqualTo(603);
        }
        bench.observer().awaitEnd();
        assertThat(((DialOutcome.NotAnswered) dials.outcome()).reason()).isEqualTo(UnavailableReason.DECLINED);
    }

    @Test
    void aTargetWithoutDevicesIsOffline() {
        dials.plan(RingingPlan.of(target("Bob"), RING));
        try (OutgoingPhoneCall call = alice.call(bench.server(), "bob")) {
            assertThat(call.awaitEnd().status()).isEqualTo(480);
        }
        bench.observer().awaitEnd();
        assertThat(((DialOutcome.NotAnswered) dials.outcome()).reason()).isEqualTo(UnavailableReason.OFFLINE);
        assertThat(attempts()).singleElement().extracting(LegAttempt::result).isEqualTo(LegResult.OFFLINE);
    }

    @Test
    void legsBeyondTheLimitAreNotTried() {
        try (CallTestBench small =
                new CallTestBench(dials, settings -> settings.withLimits(10, 1, Duration.ofHours(1)))) {
            dials.plan(RingingPlan.of(target("Bob", bob, carol), RING));
            try (OutgoingPhoneCall call = alice.call(small.server(), "bob");
                    IncomingPhoneCall atBob = bob.awaitCall()) {
                atBob.reject(486);
                assertThat(call.awaitEnd().status()).isEqualTo(486);
            }
            small.observer().awaitEnd();
            assertThat(attempts()).extracting(LegAttempt::result).contains(LegResult.LIMIT, LegResult.BUSY);
            assertThat(carol.isUndisturbed()).isTrue();
            assertThat(small.engine().statistics().legsRefused()).isEqualTo(1);
        }
    }
}
