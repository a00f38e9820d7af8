package io.switchboard.calls.transfer;

import io.switchboard.calls.dial.RingingPlan;
import java.util.Objects;
import java.util.Optional;

/**
 * Says whom a transfer reaches. Asked on the call's thread while the parties wait, so it must be quick.
 */
public interface TransferTargets {
    /** Whom these digits mean, and whether the transferor may reach them. */
    Decision find(TransferKind kind, String digits);

    /**
     * How to ring the transferor again when an unattended transfer came to nothing; empty when there is no way. Asked
     * when it is needed.
     */
    Optional<RingingPlan> transferor();

    /** What was found. */
    sealed interface Decision {
        /** Ring this; an answer within 30 s counts. */
        record Dial(RingingPlan plan) implements Decision {
            /** Rejects an absent plan. */
            public Dial {
                Objects.requireNonNull(plan, "plan is null");
            }
        }

        /**
         * The transferor hears a tone and is back with the other party.
         *
         * @param why for the call's story
         */
        record Refuse(String why) implements Decision {
            /** Rejects an absent reason. */
            public Refuse {
                Objects.requireNonNull(why, "why is null");
            }
        }
    }
}
