package io.switchboard.calls.dial;

import io.switchboard.calls.BridgedCall;
import io.switchboard.calls.CallEnd;
import io.switchboard.calls.Side;
import java.util.List;
import java.util.Objects;

/** What came of dialling a {@link RingingPlan}. */
public sealed interface DialOutcome {
    /** Somebody answered; the caller was answered and both are talking. */
    record Answered(BridgedCall call) implements DialOutcome {
        /** Rejects an absent call. */
        public Answered {
            Objects.requireNonNull(call, "call is null");
        }
    }

    /**
     * Nobody answered. The caller is still there and waits for what comes next.
     *
     * @param reason why, over all attempts
     * @param attempts every leg that was tried, in order
     * @param end the end that tells the caller best what happened, for handlers that do nothing else with the call
     */
    record NotAnswered(UnavailableReason reason, List<LegAttempt> attempts, CallEnd end) implements DialOutcome {
        /** Copies the attempts. */
        public NotAnswered {
            Objects.requireNonNull(reason, "reason is null");
            attempts = List.copyOf(attempts);
            Objects.requireNonNull(end, "end is null");
        }

        /** An outcome whose end follows from the reason alone. */
        public static NotAnswered of(UnavailableReason reason, List<LegAttempt> attempts) {
            return new NotAnswered(reason, attempts, CallEnd.of(reason.cause(), Side.CALLEE));
        }
    }

    /** The call ended while dialling: the caller hung up, or the call was ended by the engine. */
    record CallerGone(CallEnd end) implements DialOutcome {
        /** Rejects an absent end. */
        public CallerGone {
            Objects.requireNonNull(end, "end is null");
        }
    }
}
