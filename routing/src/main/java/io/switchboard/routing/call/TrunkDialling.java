package io.switchboard.routing.call;

import io.switchboard.calls.CallEnd;
import io.switchboard.calls.CallEndCause;
import io.switchboard.calls.Side;
import io.switchboard.calls.dial.DialOutcome;
import io.switchboard.calls.dial.DialTarget;
import io.switchboard.calls.dial.LegAttempt;
import io.switchboard.calls.dial.RingingPlan;
import io.switchboard.directory.contactmethod.UnavailableReason;
import io.switchboard.directory.history.Outcome;
import io.switchboard.directory.trunk.Trunk;
import io.switchboard.routing.decision.RoutingDecision;
import io.switchboard.routing.decision.Stage;
import io.switchboard.routing.decision.TrunkChoice;
import io.switchboard.routing.decision.Way;
import io.switchboard.routing.journal.Verdict;
import io.switchboard.routing.journal.Verdicts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Calls a public number by the trunks in order. The next one is tried when one is full, cannot be reached, does not
 * answer or fails by itself (408, 5xx); what the called side says (busy, declined, unknown) is final.
 */
final class TrunkDialling {

    private static final int REQUEST_TIMEOUT = 408;
    private static final int SERVER_FAILURE = 500;
    private static final int GLOBAL_FAILURE = 600;
    private static final int LIMIT_STATUS = 480;

    private final DialTargets targets;
    private final Talking talking;
    private final ChannelLimits limits;
    private final Duration ringTime;
    private final InstantSource clock;

    TrunkDialling(DialTargets targets, Talking talking, ChannelLimits limits, Duration ringTime, InstantSource clock) {
        this.targets = targets;
        this.talking = talking;
        this.limits = limits;
        this.ringTime = ringTime;
        this.clock = clock;
    }

    /** Dials a number that a line of the account called; ends the call when nobody answers. */
    void dial(RoutedCall routed, RoutingDecision.DialOut decision) throws InterruptedException {
        StageOutcome outcome = dial(
                routed,
                CallSides.of(decision),
                new Wanted(decision.number(), decision.number(), decision.trunks(), ringTime));
        if (outcome instanceof StageOutcome.NotTaken(UnavailableReason _, Verdict verdict, CallEnd end)) {
            routed.entry().conclude(verdict);
            routed.call().hangUp(end);
        }
    }

    /** Dials the number of a PSTN route. */
    StageOutcome forward(RoutedCall routed, RoutingDecision.Reach decision, Stage stage, Way.ThroughTrunks way)
            throws InterruptedException {
        String called = way.number() + " (" + stage.contactMethod().ownerName() + ")";
        return dial(
                routed,
                CallSides.of(decision, stage.contactMethod()),
                new Wanted(
                        way.number(),
                        called,
                        way.trunks(),
                        stage.contactMethod().ringTime()));
    }

    /**
     * What to dial.
     *
     * @param called as people are told
     * @param ringTime per trunk
     */
    private record Wanted(String number, String called, List<TrunkChoice> trunks, Duration ringTime) {}

    private StageOutcome dial(RoutedCall routed, CallSides sides, Wanted wanted) throws InterruptedException {
        Instant rungAt = clock.instant();
        Optional<DialOutcome.NotAnswered> lastFailure = Optional.empty();
        for (TrunkChoice choice : wanted.trunks()) {
            Trunk trunk = choice.trunk();
            Optional<ChannelLimits.Channel> channel = limits.take(trunk.id(), trunk.channels());
            if (channel.isPresent()) {
                Optional<DialOutcome.NotAnswered> failed;
                try (ChannelLimits.Channel _ = channel.get()) {
                    failed = dial(routed, sides, wanted, choice);
                }
                if (failed.isEmpty()) {
                    return new StageOutcome.Over();
                }
                lastFailure = failed;
                if (!failed.get().attempts().stream().allMatch(TrunkDialling::isTrunksFault)) {
                    break;
                }
            }
        }
        Duration rang = Duration.between(rungAt, clock.instant());
        return lastFailure
                .map(failed -> new StageOutcome.NotTaken(
                        UnavailableReasons.of(failed.reason()),
                        Verdicts.unanswered(wanted.called(), rang, failed.end()),
                        failed.end()))
                .orElseGet(() -> new StageOutcome.NotTaken(
                        UnavailableReason.OFFLINE,
                        new Verdict(Outcome.FAILED, "All channels of the trunks were in use."),
                        CallEnd.of(CallEndCause.LIMIT, Side.US).withSipStatus(LIMIT_STATUS)));
    }

    /** Gives the failure; empty when the call was answered and has ended, or the caller has gone. */
    private Optional<DialOutcome.NotAnswered> dial(
            RoutedCall routed, CallSides sides, Wanted wanted, TrunkChoice choice) throws InterruptedException {
        DialTarget target =
                talking.dress(routed, sides, targets.number(routed.account().id(), wanted.number(), choice));
        return switch (routed.call().dial(RingingPlan.of(target, wanted.ringTime()))) {
            case DialOutcome.Answered answered -> {
                talking.talk(routed, sides, answered.call());
                yield Optional.empty();
            }
            case DialOutcome.CallerGone _ -> Optional.empty();
            case DialOutcome.NotAnswered failed -> Optional.of(failed);
        };
    }

    /** A status of the trunk itself, not of the called side: it came without ringing and another trunk may do better. */
    static boolean isTrunksFault(LegAttempt attempt) {
        int status = attempt.sipStatus();
        return attempt.ringing().isZero()
                && (status == REQUEST_TIMEOUT || (status >= SERVER_FAILURE && status < GLOBAL_FAILURE));
    }
}
