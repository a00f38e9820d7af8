package io.switchboard.routing.decision;

import io.switchboard.directory.contactmethod.UnavailableReason;
import io.switchboard.directory.view.SipAccountView;
import io.switchboard.directory.view.SipForwardingView;
import java.util.List;

/** How a contact method is reached at an instant. */
public sealed interface Way {

    /** All phones that are registered with the SIP account, at once. */
    record RegisteredPhones(SipAccountView sipAccount) implements Way {}

    /**
     * A public number through the first trunk that takes the call.
     *
     * @param number E.164 digits
     * @param trunks in the order to try them, at least one
     */
    record ThroughTrunks(String number, List<TrunkChoice> trunks) implements Way {
        /** Copies the trunks. */
        public ThroughTrunks {
            trunks = List.copyOf(trunks);
        }
    }

    /** A SIP address outside. */
    record SipAddress(SipForwardingView forwarding) implements Way {}

    /**
     * Not at all: nothing is rung, and what is to be done in that case is done at once.
     *
     * @param sentence why, for the call history
     */
    record Unreachable(UnavailableReason reason, String sentence) implements Way {}
}
