package io.switchboard.calls.dial;

import io.switchboard.calls.CallEnd;
import io.switchboard.calls.CallEndCause;
import io.switchboard.calls.Side;
import java.util.List;
import java.util.Set;

/** Sums the attempts of a plan up: why nobody answered, and what the caller is told. Pure. */
public final class Unavailability {
    /** Statuses of a carrier that tell the caller more than any word of ours. */
    private static final Set<Integer> TELLING = Set.of(403, 404, 410, 484, 604);

    private Unavailability() {}

    /** The outcome of a plan in which nobody answered. */
    public static DialOutcome.NotAnswered of(List<LegAttempt> attempts, Set<String> carrierLabels) {
        UnavailableReason reason = reason(attempts);
        return new DialOutcome.NotAnswered(reason, attempts, end(reason, attempts, carrierLabels));
    }

    /** Declined by anybody counts most, then no answer, busy, a fault; offline only when that is all there is. */
    private static UnavailableReason reason(List<LegAttempt> attempts) {
        if (any(attempts, LegResult.DECLINED)) {
            return UnavailableReason.DECLINED;
        }
        if (any(attempts, LegResult.NO_ANSWER)) {
            return UnavailableReason.NO_ANSWER;
        }
        if (any(attempts, LegResult.BUSY)) {
            return UnavailableReason.BUSY;
        }
        if (any(attempts, LegResult.FAILED)
                || any(attempts, LegResult.INCOMPATIBLE)
                || any(attempts, LegResult.LIMIT)) {
            return UnavailableReason.FAILED;
        }
        return UnavailableReason.OFFLINE;
    }

    private static CallEnd end(UnavailableReason reason, List<LegAttempt> attempts, Set<String> carrierLabels) {
        boolean carrier = attempts.stream().anyMatch(attempt -> carrierLabels.contains(attempt.label()));
        Side side = carrier && reason == UnavailableReason.FAILED ? Side.CARRIER : Side.CALLEE;
        return switch (reason) {
            case DECLINED, NO_ANSWER, BUSY -> CallEnd.of(reason.cause(), Side.CALLEE);
            case OFFLINE -> CallEnd.of(CallEndCause.OFFLINE, Side.CALLEE);
            case FAILED -> failure(attempts, side);
        };
    }

    private static CallEnd failure(List<LegAttempt> attempts, Side side) {
        for (LegAttempt attempt : attempts) {
            if (attempt.result() == LegResult.INCOMPATIBLE) {
                return CallEnd.of(CallEndCause.INCOMPATIBLE, Side.CALLEE);
            }
        }
        for (LegAttempt attempt : attempts) {
            if (TELLING.contains(attempt.sipStatus())) {
                CallEndCause cause = attempt.sipStatus() == 403 ? CallEndCause.FORBIDDEN : CallEndCause.NOT_FOUND;
                return CallEnd.of(cause, side).withSipStatus(attempt.sipStatus());
            }
        }
        if (any(attempts, LegResult.LIMIT)) {
            return CallEnd.of(CallEndCause.LIMIT, Side.US);
        }
        return CallEnd.of(CallEndCause.FAILED, side).withSipStatus(503);
    }

    private static boolean any(List<LegAttempt> attempts, LegResult result) {
        return attempts.stream().anyMatch(attempt -> attempt.result() == result);
    }
}
