package io.switchboard.routing.call;

import io.switchboard.directory.history.Direction;
import io.switchboard.directory.view.ContactMethodView;
import io.switchboard.routing.decision.CallingLine;
import io.switchboard.routing.decision.RoutingDecision;
import java.util.Optional;

/**
 * The contact methods of the account on both sides of a conversation; each has its own rules for it.
 *
 * @param direction seen from the account
 * @param caller the line that calls; empty for callers outside
 * @param callee the contact method that is called; empty for numbers outside
 */
record CallSides(Direction direction, Optional<CallingLine> caller, Optional<ContactMethodView> callee) {

    static CallSides of(RoutingDecision.Reach decision, ContactMethodView callee) {
        return new CallSides(decision.direction(), decision.by(), Optional.of(callee));
    }

    static CallSides of(RoutingDecision.DialOut decision) {
        return new CallSides(decision.direction(), Optional.of(decision.by()), Optional.empty());
    }

    /** Whether both parties are inside the account (specification section 11.5). */
    boolean inside() {
        return direction == Direction.INTERNAL;
    }
}
