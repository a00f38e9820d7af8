package io.switchboard.routing.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.calls.CallEnd;
import io.switchboard.calls.CallEndCause;
import io.switchboard.calls.Side;
import io.switchboard.directory.history.Outcome;
import io.switchboard.routing.decision.CallParties;
import io.switchboard.routing.decision.PresentedCaller;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictsTest {

    private static final CallParties PARTIES =
            new CallParties(PresentedCaller.WITHHELD, "102", Optional.of("Bea Costa"));

    @ParameterizedTest
    @CsvSource({
        "BUSY, CALLEE, BUSY, Bea Costa was busy.",
        "DECLINED, CALLEE, DECLINED, Bea Costa declined the call.",
        "NO_ANSWER, CALLEE, NO_ANSWER, Bea Costa did not answer within 20 seconds.",
        "OFFLINE, CALLEE, UNREACHABLE, Bea Costa could not be reached: no phone is registered or answers.",
        "CANCELLED, CALLER, CANCELLED, The caller hung up after 20 seconds before anybody answered.",
        "NOT_FOUND, CARRIER, FAILED, The carrier does not know the number Bea Costa.",
        "FAILED, CARRIER, FAILED, The call failed by the carrier with SIP status 500.",
        "SERVER_RESTART, UNKNOWN, CUT_BY_RESTART, The server was restarted during the call.",
    })
    void saysWhyNobodyAnswered(CallEndCause cause, Side side, Outcome outcome, String sentence) {
        Verdict verdict =
                Verdicts.of(PARTIES, Optional.empty(), Duration.ofSeconds(20), Duration.ZERO, CallEnd.of(cause, side));
        assertThat(verdict).isEqualTo(new Verdict(outcome, sentence));
    }

    @ParameterizedTest
    @CsvSource({
        "HUNG_UP, CALLER, the caller hung up",
        "HUNG_UP, CALLEE, the called side hung up",
        "PARTY_LOST, CALLEE, the connection to the called side was lost",
        "ENDED_BY_OPERATOR, US, an administrator ended the call",
    })
    void saysWhoAnsweredForHowLongAndHowItEnded(CallEndCause cause, Side side, String ending) {
        Verdict verdict = Verdicts.of(
                PARTIES,
                Optional.of("Bea Costa"),
                Duration.ofSeconds(3),
                Duration.ofSeconds(65),
                CallEnd.of(cause, side));
        assertThat(verdict)
                .isEqualTo(new Verdict(
                        Outcome.ANSWERED, "Bea Costa answered and talked for 1 minute 5 seconds; " + ending + "."));
    }

    @Test
    void everyCauseHasAVerdict() {
        for (CallEndCause cause : CallEndCause.values()) {
            for (Side side : Side.values()) {
                CallEnd end = CallEnd.of(cause, side);
                assertThat(Verdicts.unanswered("Bea", Duration.ZERO, end).sentence())
                        .endsWith(".");
                assertThat(Verdicts.of(PARTIES, Optional.of("Bea"), Duration.ZERO, Duration.ZERO, end)
                                .sentence())
                        .endsWith(".");
            }
        }
    }
}
