package io.switchboard.calls;

import io.switchboard.calls.dial.DialOutcome;
import io.switchboard.calls.dial.DialTarget;
import io.switchboard.calls.dial.LegAttempt;
import io.switchboard.calls.dial.LegResult;
import io.switchboard.calls.dial.RingingBar;
import io.switchboard.calls.dial.RingingPlan;
import io.switchboard.calls.dial.Unavailability;
import io.switchboard.calls.event.CallEvent;
import io.switchboard.calls.leg.CalleeLeg;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps what came of each leg of one plan, and tells of those that failed. Belongs to the call's thread. */
final class Attempts {
    private final Journal journal;
    private final List<LegAttempt> all = new ArrayList<>();

    Attempts(Journal journal) {
        this.journal = journal;
    }

    /** In the order in which they were decided. */
    List<LegAttempt> all() {
        return List.copyOf(all);
    }

    /** What they sum up to where nobody answered. */
    DialOutcome.NotAnswered missed(RingingPlan plan) {
        Set<String> carriers = plan.bars().stream()
                .map(RingingBar::target)
                .filter(DialTarget::carrier)
                .map(DialTarget::label)
                .collect(Collectors.toUnmodifiableSet());
        return Unavailability.of(all, carriers);
    }

    /** A leg was answered and connected. */
    LegAttempt connected(CalleeLeg leg, int status, String reason) {
        LegAttempt attempt = attempt(leg, LegResult.ANSWERED, status, reason);
        all.add(attempt);
        return attempt;
    }

    /** A leg was not connected. */
    void failed(CalleeLeg leg, LegResult result, int status, String reason) {
        note(attempt(leg, result, status, reason));
    }

    /** A destination was not tried at all. */
    void notTried(LegId leg, DialTarget target, String destination, LegResult result, int status, String reason) {
        note(new LegAttempt(leg, target.label(), destination, journal.now(), Duration.ZERO, result, status, reason));
    }

    private void note(LegAttempt attempt) {
        all.add(attempt);
        journal.tell((call, at) -> new CallEvent.LegFailed(call, at, attempt));
    }

    private static LegAttempt attempt(CalleeLeg leg, LegResult result, int status, String reason) {
        return new LegAttempt(
                leg.id(),
                leg.target().label(),
                LegFactory.shown(leg.destination()),
                leg.startedAt(),
                leg.rang(),
                result,
                status,
                reason);
    }
}
