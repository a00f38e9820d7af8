package io.switchboard.calls;

import static io.switchboard.calls.CallTestBench.RING;
import static io.switchboard.calls.CallTestBench.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.calls.CallTestBench.Dials;
import io.switchboard.calls.dial.RingingPlan;
import io.switchboard.testkit.phone.IncomingPhoneCall;
import io.switchboard.testkit.phone.OutgoingPhoneCall;
import io.switchboard.testkit.phone.PhoneCallEnd;
import io.switchboard.testkit.phone.ScriptedPhone;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Whatever ends a call, it ends for both sides. */
class CallEndTest {
    /** Two phones that talk, until the body is done. */
    private record Talk(
            CallTestBench bench,
            ScriptedPhone alice,
            ScriptedPhone bob,
            OutgoingPhoneCall call,
            IncomingPhoneCall atBob) {}

    private static void talking(UnaryOperator<CallEngineSettings> settings, Consumer<Talk> body) {
        Dials dials = new Dials();
        try (CallTestBench bench = new CallTestBench(dials, settings)) {
            ScriptedPhone alice = bench.phone("alice");
            ScriptedPhone bob = bench.phone("bob");
            dials.plan(RingingPlan.of(target("Bob", bob), RING));
            try (OutgoingPhoneCall call = alice.call(bench.server(), "bob");
                    IncomingPhoneCall atBob = bob.awaitCall()) {
                atBob.answer();
                call.awaitAnswer();
                body.accept(new Talk(bench, alice, bob, call, atBob));
            }
        }
    }

    @Test
    void aPhoneThatVanishesIsNoticedByItsMissingSignOfLife() {
        talking(settings -> settings.withKeepAlive(Duration.ofMillis(200), Duration.ZERO), talk -> {
            talk.bob().vanish();

            PhoneCallEnd end = talk.call().awaitEnd();

            assertThat(end.what()).isEqualTo(PhoneCallEnd.What.REMOTE_HUNG_UP);
            assertThat(end.reason().orElseThrow().cause()).hasValue(CallEndCause.PARTY_LOST.q850());
            assertThat(talk.bench().observer().awaitEnd().end())
                    .isEqualTo(CallEnd.of(CallEndCause.PARTY_LOST, Side.CALLEE));
        });
    }

    @Test
    void aPhoneWhoseSoundCeasesIsLost() {
        talking(settings -> settings.withKeepAlive(Duration.ZERO, Duration.ofMillis(700)), talk -> {
            talk.call().audio().speak(500);
            talk.atBob().audio().speak(1300);
            talk.call().audio().awaitTone(1300);

            talk.atBob().audio().fallSilent();

            assertThat(talk.call().awaitEnd().what()).isEqualTo(PhoneCallEnd.What.REMOTE_HUNG_UP);
            assertThat(talk.atBob().awaitEnd().what()).isEqualTo(PhoneCallEnd.What.REMOTE_HUNG_UP);
            assertThat(talk.bench().observer().awaitEnd().end())
                    .isEqualTo(CallEnd.of(CallEndCause.PARTY_LOST, Side.CALLEE));
        });
    }

    @Test
    void aCallIsNoLongerThanCallsMayBe() {
        talking(settings -> settings.withLimits(10, 10, Duration.ofMillis(300)), talk -> {
            assertThat(talk.call().awaitEnd().what()).isEqualTo(PhoneCallEnd.What.REMOTE_HUNG_UP);
            assertThat(talk.atBob().awaitEnd().what()).isEqualTo(PhoneCallEnd.What.REMOTE_HUNG_UP);
            assertThat(talk.bench().observer().awaitEnd().end().cause()).isEqualTo(CallEndCause.TOO_LONG);
        });
    }

    @Test
    void anOperatorEndsACall() {
        talking(UnaryOperator.identity(), talk -> {
            CallEngine engine = talk.bench().engine();
            CallId id = engine.liveCalls().getFirst().id();

            assertThat(engine.hangUp(id)).isTrue();

            assertThat(talk.call().awaitEnd().what()).isEqualTo(PhoneCallEnd.What.REMOTE_HUNG_UP);
            assertThat(talk.atBob().awaitEnd().what()).isEqualTo(PhoneCallEnd.What.REMOTE_HUNG_UP);
            assertThat(talk.bench().observer().awaitEnd().end().cause()).isEqualTo(CallEndCause.ENDED_BY_OPERATOR);
            assertThat(engine.hangUp(id)).isFalse();
        });
    }

    @Test
    void stoppingTheEngineEndsEveryCall() {
        talking(UnaryOperator.identity(), talk -> {
            talk.bench().engine().close();

            assertThat(talk.call().awaitEnd().what()).isEqualTo(PhoneCallEnd.What.REMOTE_HUNG_UP);
            assertThat(talk.atBob().awaitEnd().what()).isEqualTo(PhoneCallEnd.What.REMOTE_HUNG_UP);
            assertThat(talk.bench().observer().awaitEnd().end().cause()).isEqualTo(CallEndCause.SHUTDOWN);
        });
    }

    @Test
    void aHandlerThatFailsEndsItsCall() {
        try (CallTestBench bench = new CallTestBench(call -> {
            throw new IllegalStateException("a fault of the handler");
        })) {
            ScriptedPhone alice = bench.phone("alice");
            try (OutgoingPhoneCall call = alice.call(bench.server(), "bob")) {
                assertThat(call.awaitEnd().status()).isEqualTo(500);
            }
            assertThat(bench.observer().awaitEnd().end().cause()).isEqualTo(CallEndCause.FAILED);
        }
    }

    @Test
    void moreCallsThanAllowedAreRefused() {
        Dials dials = new Dials();
        try (CallTestBench bench =
                new CallTestBench(dials, settings -> settings.withLimits(1, 10, Duration.ofHours(1)))) {
            ScriptedPhone alice = bench.phone("alice");
            ScriptedPhone bob = bench.phone("bob");
            dials.plan(RingingPlan.of(target("Bob", bob), RING));
            try (OutgoingPhoneCall first = alice.call(bench.server(), "bob");
                    IncomingPhoneCall atBob = bob.awaitCall();
                    OutgoingPhoneCall second = alice.call(bench.server(), "bob")) {
                assertThat(second.awaitEnd().status()).isEqualTo(503);
                atBob.answer();
                first.awaitAnswer();
            }
            assertThat(bench.engine().statistics().callsRefused()).isEqualTo(1);
        }
    }
}
