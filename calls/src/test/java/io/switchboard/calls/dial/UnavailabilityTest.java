package io.switchboard.calls.dial;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.calls.CallEndCause;
import io.switchboard.calls.LegId;
import io.switchboard.calls.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnavailabilityTest {
    private static DialOutcome.NotAnswered outcome(Object... resultAndStatus) {
        List<LegAttempt> attempts = Stream.iterate(0, index -> index + 2)
                .limit(resultAndStatus.length / 2)
                .map(index ->
                        attempt("phone", (LegResult) resultAndStatus[index], (Integer) resultAndStatus[index + 1]))
                .toList();
        return Unavailability.of(attempts, Set.of());
    }

    private static LegAttempt attempt(String label, LegResult result, int status) {
        return new LegAttempt(
                new LegId(1), label, "101@pbx.example", Instant.EPOCH, Duration.ZERO, result, status, "reason");
    }

    @Test
    void aPlanWithNobodyToRingIsOffline() {
        DialOutcome.NotAnswered outcome = outcome();

        assertThat(outcome.reason()).isEqualTo(UnavailableReason.OFFLINE);
        assertThat(outcome.end().sipStatus()).isEqualTo(480);
    }

    @Test
    void busyWhenEveryReachableDeviceWasBusy() {
        DialOutcome.NotAnswered outcome = outcome(LegResult.OFFLINE, 480, LegResult.BUSY, 486);

        assertThat(outcome.reason()).isEqualTo(UnavailableReason.BUSY);
        assertThat(outcome.end().sipStatus()).isEqualTo(486);
        assertThat(outcome.end().q850()).isEqualTo(17);
    }

    @Test
    void noAnswerCountsMoreThanBusyAndDeclinedMoreThanBoth() {
        assertThat(outcome(LegResult.BUSY, 486, LegResult.NO_ANSWER, 487).reason())
                .isEqualTo(UnavailableReason.NO_ANSWER);
        assertThat(outcome(LegResult.NO_ANSWER, 487, LegResult.DECLINED, 603).reason())
                .isEqualTo(UnavailableReason.DECLINED);
    }

    @Test
    void theCallerHearsThatNoCodecFits() {
        DialOutcome.NotAnswered outcome = outcome(LegResult.INCOMPATIBLE, 488);

        assertThat(outcome.reason()).isEqualTo(UnavailableReason.FAILED);
        assertThat(outcome.end().cause()).isEqualTo(CallEndCause.INCOMPATIBLE);
        assertThat(outcome.end().sipStatus()).isEqualTo(488);
    }

    @Test
    void whatACarrierSaysOfANumberIsPassedOn() {
        List<LegAttempt> attempts = List.of(attempt("carrier", LegResult.FAILED, 404));
        DialOutcome.NotAnswered outcome = Unavailability.of(attempts, Set.of("carrier"));

        assertThat(outcome.reason()).isEqualTo(UnavailableReason.FAILED);
        assertThat(outcome.end().cause()).isEqualTo(CallEndCause.NOT_FOUND);
        assertThat(outcome.end().side()).isEqualTo(Side.CARRIER);
        assertThat(outcome.end().sipStatus()).isEqualTo(404);
    }

    @Test
    void statusesAreReadByWhetherItRangAndWhoSaysSo() {
        assertThat(LegFailure.of(486, true, false)).isEqualTo(LegResult.BUSY);
        assertThat(LegFailure.of(600, true, false)).isEqualTo(LegResult.BUSY);
        assertThat(LegFailure.of(603, true, false)).isEqualTo(LegResult.DECLINED);
        assertThat(LegFailure.of(480, true, false)).isEqualTo(LegResult.NO_ANSWER);
        assertThat(LegFailure.of(480, false, false)).isEqualTo(LegResult.OFFLINE);
        assertThat(LegFailure.of(408, false, false)).isEqualTo(LegResult.OFFLINE);
        assertThat(LegFailure.of(404, false, false)).isEqualTo(LegResult.OFFLINE);
        assertThat(LegFailure.of(404, false, true)).isEqualTo(LegResult.FAILED);
        assertThat(LegFailure.of(503, false, true)).isEqualTo(LegResult.FAILED);
        assertThat(LegFailure.of(488, false, false)).isEqualTo(LegResult.INCOMPATIBLE);
        assertThat(LegFailure.of(500, true, false)).isEqualTo(LegResult.FAILED);
    }

    @Test
    void onlyGlobalFailuresSpeakForAllDevices() {
        assertThat(LegFailure.speaksForAllDevices(603)).isTrue();
        assertThat(LegFailure.speaksForAllDevices(486)).isFalse();
    }
}
