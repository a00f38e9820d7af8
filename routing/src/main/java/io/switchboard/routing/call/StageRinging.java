package io.switchboard.routing.call;

import io.switchboard.calls.dial.DialOutcome;
import io.switchboard.calls.dial.DialTarget;
import io.switchboard.calls.dial.RingingPlan;
import io.switchboard.directory.view.SipAccountView;
import io.switchboard.directory.view.SipForwardingView;
import io.switchboard.routing.decision.RoutingDecision;
import io.switchboard.routing.decision.Stage;
import io.switchboard.routing.journal.Verdicts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Rings one contact method that is reached by SIP: registered phones, or an address outside. */
final class StageRinging {

    private final DialTargets targets;
    private final Talking talking;
    private final InstantSource clock;

    StageRinging(DialTargets targets, Talking talking, InstantSource clock) {
        this.targets = targets;
        this.talking = talking;
        this.clock = clock;
    }

    StageOutcome ringPhones(RoutedCall routed, RoutingDecision.Reach decision, Stage stage, SipAccountView sipAccount)
            throws InterruptedException {
        return ring(
                routed,
                decision,
                stage,
                targets.phones(sipAccount, decision.parties().caller()));
    }

    StageOutcome ringAddress(
            RoutedCall routed, RoutingDecision.Reach decision, Stage stage, SipForwardingView forwarding)
            throws InterruptedException {
        return ring(
                routed,
                decision,
                stage,
                targets.address(forwarding, decision.parties().caller()));
    }

    private StageOutcome ring(RoutedCall routed, RoutingDecision.Reach decision, Stage stage, DialTarget target)
            throws InterruptedException {
        Instant rungAt = clock.instant();
        CallSides sides = CallSides.of(decision, stage.contactMethod());
        DialTarget dressed = talking.dress(routed, sides, target);
        return switch (routed.call()
                .dial(RingingPlan.of(dressed, stage.contactMethod().ringTime()))) {
            case DialOutcome.Answered answered -> {
                talking.talk(routed, sides, answered.call());
                yield new StageOutcome.Over();
            }
            case DialOutcome.CallerGone _ -> new StageOutcome.Over();
            case DialOutcome.NotAnswered failed ->
                new StageOutcome.NotTaken(
                        UnavailableReasons.of(failed.reason()),
                        Verdicts.unanswered(
                                stage.contactMethod().ownerName(),
                                Duration.between(rungAt, clock.instant()),
                                failed.end()),
                        failed.end());
        };
    }
}
