package io.switchboard.routing.decision;

import io.switchboard.directory.history.Direction;
import io.switchboard.directory.trunk.Trunk;
import io.switchboard.directory.view.ContactMethodView;
import io.switchboard.directory.view.PhoneNumberView;
import java.util.List;
import java.util.Optional;

/** What is to happen to a call. */
public sealed interface RoutingDecision {

    /** Which way the call goes, seen from the account. */
    Direction direction();

    /** Who calls whom. */
    CallParties parties();

    /**
     * Ring every registered phone of a SIP account.
     *
     * @param contactMethod the SIP account
     * @param number the phone number that led there, if one did; its channels limit the call
     */
    record RingContactMethod(
            Direction direction, CallParties parties, ContactMethodView contactMethod, Optional<PhoneNumberView> number)
            implements RoutingDecision {}

    /**
     * A SIP account called one of its own numbers: nothing can ring, so it is treated as busy, which reaches its own
     * voicemail.
     */
    record CallsItself(CallParties parties, ContactMethodView contactMethod) implements RoutingDecision {

        @Override
        public Direction direction() {
            return Direction.INTERNAL;
        }
    }

    /**
     * Call a public number by the first trunk that takes it.
     *
     * @param number E.164 digits of the called number
     * @param shown the caller ID: E.164 digits, and the name to show with them
     * @param trunks in the order to try them, at least one
     */
    record DialOut(CallParties parties, String number, PresentedCaller shown, List<Trunk> trunks)
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
