package io.switchboard.routing.decision;

import io.switchboard.directory.history.Direction;
import io.switchboard.directory.view.PhoneNumberView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is to happen to a call. */
public sealed interface RoutingDecision {

    /** Which way the call goes, seen from the account. */
    Direction direction();

    /** Who calls whom. */
    CallParties parties();

    /**
     * Reach a contact method of the account; {@link Routing#afterwards} says what is next where that fails.
     *
     * @param first the first contact method
     * @param number the phone number that led there, if one did; its channels limit the call
     * @param by the line that calls, if one of the account does
     * @param at the instant that time schedules are judged by, all the way
     */
    record Reach(
            Direction direction,
            CallParties parties,
            Stage first,
            Optional<PhoneNumberView> number,
            Optional<CallingLine> by,
            Instant at)
            implements RoutingDecision {}

    /**
     * Call a public number by the first trunk that takes it.
     *
     * @param number E.164 digits of the called number
     * @param trunks in the order to try them, at least one
     * @param by the line that calls
     */
    record DialOut(CallParties parties, String number, List<TrunkChoice> trunks, CallingLine by)
            implements RoutingDecision {
        /** Copies the trunks. */
        public DialOut {
            trunks = List.copyOf(trunks);
        }

        @Override
        public Direction direction() {
            return Direction.OUTBOUND;
        }
    }

    /**
     * Do not connect the call.
     *
     * @param reason one plain sentence for the call history
     */
    record Refuse(Direction direction, CallParties parties, Refusal refusal, String reason)
            implements RoutingDecision {}
}
