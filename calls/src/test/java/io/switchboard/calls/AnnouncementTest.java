package io.switchboard.calls;

import static io.switchboard.calls.CallTestBench.RING;
import static io.switchboard.calls.CallTestBench.target;
import static io.switchboard.calls.CallTestBench.tone;
import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.calls.CallTestBench.Dials;
import io.switchboard.calls.dial.DialOutcome;
import io.switchboard.calls.dial.RingingPlan;
import io.switchboard.calls.dial.UnavailableReason;
import io.switchboard.calls.event.CallEvent;
import io.switchboard.testkit.phone.IncomingPhoneCall;
import io.switchboard.testkit.phone.OutgoingPhoneCall;
import io.switchboard.testkit.phone.PhoneCallEnd;
import io.switchboard.testkit.phone.ScriptedPhone;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The callee hears an announcement before it is joined with the caller. */
class AnnouncementTest {
    private static final double ANNOUNCEMENT = 900;

    private final Dials dials = new Dials();
    private final CallTestBench bench = new CallTestBench(dials);
    private final ScriptedPhone alice = bench.phone("alice");
    private final ScriptedPhone bob = bench.phone("bob");

    @AfterEach
    void stop() {
        bench.close();
    }

    private void announceFor(Duration length) {
        dials.plan(RingingPlan.of(target("Bob", bob).announcing(tone(ANNOUNCEMENT, length)), RING));
    }

    @Test
    void onlyTheCalleeHearsItAndBothTalkAfterwards() {
        announceFor(Duration.ofMillis(1500));
        try (OutgoingPhoneCall call = alice.call(bench.server(), "bob");
                IncomingPhoneCall atBob = bob.awaitCall()) {
            call.audio().speak(500);
            atBob.audio().speak(1300);
            atBob.answer();

            atBob.audio().awaitTone(ANNOUNCEMENT);
            assertThat(call.isAnswered()).isFalse();
            assertThat(atBob.audio().hearsNothingOf(500)).isTrue();

            call.awaitAnswer();
            atBob.audio().awaitTone(500);
            call.audio().awaitTone(1300);
            assertThat(call.audio().hearsNothingOf(ANNOUNCEMENT)).isTrue();
        }
        bench.observer().awaitEnd();
        assertThat(bench.observer().await(CallEvent.AnnouncementPlayed.class).complete())
                .isTrue();
        assertThat(bench.observer().names()).containsSubsequence("AnnouncementPlayed", "CallAnswered");
    }

    @Test
    void aCalleeThatHangsUpDuringItHasNotAnswered() {
        announceFor(Duration.ofSeconds(15));
        try (OutgoingPhoneCall call = alice.call(bench.server(), "bob");
                IncomingPhoneCall atBob = bob.awaitCall()) {
            atBob.answer();
            atBob.audio().awaitTone(ANNOUNCEMENT);

            atBob.hangUp();

            assertThat(call.awaitEnd().status()).isEqualTo(480);
        }
        bench.observer().awaitEnd();
        assertThat(((DialOutcome.NotAnswered) dials.outcome()).reason()).isEqualTo(UnavailableReason.NO_ANSWER);
        assertThat(bench.observer().await(CallEvent.AnnouncementPlayed.class).complete())
                .isFalse();
    }

    @Test
    void aCallerThatGivesUpDuringItEndsIt() {
        announceFor(Duration.ofSeconds(15));
        try (OutgoingPhoneCall call = alice.call(bench.server(), "bob");
                IncomingPhoneCall atBob = bob.awaitCall()) {
            atBob.answer();
            atBob.audio().awaitTone(ANNOUNCEMENT);

            call.cancel();

            assertThat(atBob.awaitEnd().what()).isEqualTo(PhoneCallEnd.What.REMOTE_HUNG_UP);
        }
        assertThat(bench.observer().awaitEnd().end().cause()).isEqualTo(CallEndCause.CANCELLED);
    }
}
