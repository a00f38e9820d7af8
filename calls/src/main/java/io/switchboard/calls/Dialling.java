package io.switchboard.calls;

import io.switchboard.calls.dial.Destination;
import io.switchboard.calls.dial.DialOutcome;
import io.switchboard.calls.dial.DialTarget;
import io.switchboard.calls.dial.LegAttempt;
import io.switchboard.calls.dial.LegFailure;
import io.switchboard.calls.dial.LegResult;
import io.switchboard.calls.dial.RingingBar;
import io.switchboard.calls.dial.RingingPlan;
import io.switchboard.calls.dial.RingingProgress;
import io.switchboard.calls.dial.RingingProgress.Step;
import io.switchboard.calls.dial.Unavailability;
import io.switchboard.calls.event.CallEvent;
import io.switchboard.calls.leg.CalleeLeg;
import io.switchboard.calls.leg.Reasons;
import io.switchboard.calls.mailbox.Mailbox;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipResponse;
import io.switchboard.sip.useragent.Dialog;
import io.switchboard.sip.useragent.InvitationEnd;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rings one plan: sends the legs that are due, cancels those whose time is over, connects the first that answers.
 * Belongs to the call's thread.
 */
final class Dialling implements CalleeLeg.Listener {
    private static final int CANCELLED_STATUS = 487;
    private static final int NO_REPLY_STATUS = 408;
    private static final int INCOMPATIBLE_STATUS = 488;
    private static final int UNREACHABLE_STATUS = 503;

    private final RingingPlan plan;
    private final RingingProgress progress;
    private final Conversation conversation;
    private final CallSurroundings surroundings;
    private final Mailbox mailbox;
    private final Journal journal;
    private final Duration begunAt;
    private final List<RungLeg> ringing = new ArrayList<>();
    private final List<LegAttempt> attempts = new ArrayList<>();
    private final Deque<Step> steps = new ArrayDeque<>();
    private Mailbox.@Nullable Timer timer;
    private @Nullable CalleeLeg winner;
    private boolean stepping;

    /** A leg with the bar that rings it. */
    private record RungLeg(int bar, CalleeLeg leg) {}

    Dialling(
            RingingPlan plan,
            Conversation conversation,
            CallSurroundings surroundings,
            Mailbox mailbox,
            Journal journal) {
        this.plan = plan;
        this.progress = new RingingProgress(plan);
        this.conversation = conversation;
        this.surroundings = surroundings;
        this.mailbox = mailbox;
        this.journal = journal;
        this.begunAt = mailbox.elapsed();
    }

    /** Rings what is due at once. */
    void begin() {
        advance(progress.advance(Duration.ZERO));
    }

    /** Whether somebody answered or nobody will. */
    boolean isDecided() {
        return winner != null || progress.isOver();
    }

    /** Gives up whatever still rings. */
    void stop(@Nullable CallEnd end) {
        if (timer != null) {
            timer.cancel();
        }
        if (end != null) {
            SipHeaders reason = conversation.reasonFor(end);
            LegResult result = end.cause() == CallEndCause.CANCELLED ? LegResult.CALLER_GONE : LegResult.FAILED;
            giveUp(List.copyOf(ringing), reason, result, end.cause().name());
        }
    }

    /** What came of it, once decided or ended. */
    DialOutcome outcome(Optional<CallEnd> end, Bridge.EndWaiter waiter) {
        if (winner != null) {
            return new DialOutcome.Answered(new Bridge(winner.id(), winner.target(), attempts, waiter));
        }
        if (end.isPresent()) {
            return new DialOutcome.CallerGone(end.get());
        }
        Set<String> carriers = plan.bars().stream()
                .map(RingingBar::target)
                .filter(DialTarget::carrier)
                .map(DialTarget::label)
                .collect(Collectors.toUnmodifiableSet());
        return Unavailability.of(attempts, carriers);
    }

    @Override
    public void progressed(CalleeLeg leg, SipResponse response) {
        if (leg.ringing()) {
            journal.tell((call, at) ->
                    new CallEvent.LegRinging(call, at, leg.id(), leg.target().label()));
        }
        conversation.legProgressed(leg, response);
    }

    @Override
    public void answered(CalleeLeg leg, SipResponse response, Dialog dialog) {
        Optional<String> problem = conversation.connect(leg, response, dialog);
        if (problem.isPresent()) {
            dialog.bye(Reasons.notAcceptable(problem.get()));
            failed(leg, LegResult.INCOMPATIBLE, INCOMPATIBLE_STATUS, problem.get());
            return;
        }
        if (conversation.isOver()) {
            return;
        }
        leg.over();
        winner = leg;
        LegAttempt attempt = attempt(leg, LegResult.ANSWERED, response.status(), response.reason());
        attempts.add(attempt);
        ringing.removeIf(rung -> rung.leg() == leg);
        giveUp(
                List.copyOf(ringing),
                Reasons.answeredElsewhere(),
                LegResult.ANSWERED_ELSEWHERE,
                "Call completed elsewhere");
        conversation.connected(leg, attempt);
        surroundings.counters().callsAnswered().increment();
    }

    @Override
    public void ended(CalleeLeg leg, InvitationEnd end) {
        boolean carrier = leg.target().carrier();
        switch (end) {
            case InvitationEnd.Rejected(SipResponse response) -> {
                LegResult result = LegFailure.of(response.status(), leg.hasRung(), carrier);
                failed(leg, result, response.status(), response.reason());
            }
            case InvitationEnd.TimedOut timedOut ->
                failed(leg, LegFailure.of(NO_REPLY_STATUS, leg.hasRung(), carrier), NO_REPLY_STATUS, "No reply");
            case InvitationEnd.Unreachable(String why) ->
                failed(leg, LegFailure.of(UNREACHABLE_STATUS, leg.hasRung(), carrier), UNREACHABLE_STATUS, why);
            case InvitationEnd.Cancelled cancelled -> failed(leg, LegResult.FAILED, CANCELLED_STATUS, "Cancelled");
        }
    }

    @Override
    public void notSent(CalleeLeg leg, String why) {
        surroundings.counters().legsRefused().increment();
        failed(leg, LegResult.LIMIT, UNREACHABLE_STATUS, why);
    }

    @Override
    public void incompatible(CalleeLeg leg) {
        String why = "The caller offers none of the codecs that are allowed here: "
                + leg.target().codecs().sound();
        failed(leg, LegResult.INCOMPATIBLE, INCOMPATIBLE_STATUS, why);
    }

    private void failed(CalleeLeg leg, LegResult result, int status, String reason) {
        leg.over();
        Optional<RungLeg> rung =
                ringing.stream().filter(candidate -> candidate.leg() == leg).findFirst();
        ringing.removeIf(candidate -> candidate.leg() == leg);
        note(attempt(leg, result, status, reason));
        conversation.legOver(leg);
        if (rung.isEmpty()) {
            return;
        }
        int bar = rung.get().bar();
        if (LegFailure.speaksForAllDevices(status)) {
            giveUp(ofBar(bar), Reasons.answeredElsewhere(), result, reason);
        }
        if (ofBar(bar).isEmpty()) {
            advance(progress.failed(bar, now()));
        }
        showRinging();
    }

    /** Steps may fail at once and lead to further steps: they are taken one after the other, never one inside another. */
    private void advance(List<Step> due) {
        steps.addAll(due);
        if (stepping) {
            return;
        }
        stepping = true;
        while (!steps.isEmpty() && winner == null) {
            switch (steps.remove()) {
                case Step.Start(int bar) -> start(bar);
                case Step.Stop(int bar) -> timeOver(bar);
            }
        }
        stepping = false;
        showRinging();
        scheduleNext();
    }

    private void scheduleNext() {
        if (timer != null) {
            timer.cancel();
        }
        progress.nextChange().ifPresent(at -> {
            Duration wait = at.minus(now());
            timer = mailbox.after(wait.isNegative() ? Duration.ZERO : wait, () -> advance(progress.advance(now())));
        });
    }

    private void start(int bar) {
        DialTarget target = plan.bars().get(bar).target();
        if (target.destinations().isEmpty()) {
            note(notTried(target, target.label(), LegResult.OFFLINE, 480, "No device is registered"));
        }
        List<CalleeLeg> legs = new ArrayList<>();
        for (Destination destination : target.destinations()) {
            if (ringing.size() >= surroundings.settings().maximumLegsPerCall()) {
                surroundings.counters().legsRefused().increment();
                note(notTried(target, LegFactory.shown(destination), LegResult.LIMIT, 503, "Too many legs"));
            } else {
                CalleeLeg leg = conversation.newLeg(target, destination, this);
                ringing.add(new RungLeg(bar, leg));
                legs.add(leg);
            }
        }
        if (legs.isEmpty()) {
            advance(progress.failed(bar, now()));
        }
        for (CalleeLeg leg : legs) {
            String destination = LegFactory.shown(leg.destination());
            journal.tell((call, at) -> new CallEvent.LegStarted(call, at, leg.id(), target.label(), destination));
            conversation.send(leg);
        }
    }

    private void timeOver(int bar) {
        for (RungLeg rung : ofBar(bar)) {
            LegResult result = rung.leg().hasRung() ? LegResult.NO_ANSWER : LegResult.OFFLINE;
            int status = rung.leg().hasRung() ? CANCELLED_STATUS : NO_REPLY_STATUS;
            giveUp(List.of(rung), SipHeaders.EMPTY, result, status, "No answer in time");
        }
    }

    private void giveUp(Collection<RungLeg> legs, SipHeaders reason, LegResult result, String why) {
        giveUp(legs, reason, result, CANCELLED_STATUS, why);
    }

    private void giveUp(Collection<RungLeg> legs, SipHeaders reason, LegResult result, int status, String why) {
        for (RungLeg rung : legs) {
            rung.leg().cancel(reason);
            ringing.remove(rung);
            note(attempt(rung.leg(), result, status, why));
            conversation.legOver(rung.leg());
        }
    }

    private void note(LegAttempt attempt) {
        attempts.add(attempt);
        journal.tell((call, at) -> new CallEvent.LegFailed(call, at, attempt));
    }

    private LegAttempt attempt(CalleeLeg leg, LegResult result, int status, String reason) {
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

    private LegAttempt notTried(DialTarget target, String destination, LegResult result, int status, String reason) {
        return new LegAttempt(
                conversation.nextLegId(),
                target.label(),
                destination,
                journal.now(),
                Duration.ZERO,
                result,
                status,
                reason);
    }

    private List<RungLeg> ofBar(int bar) {
        return ringing.stream().filter(rung -> rung.bar() == bar).toList();
    }

    private void showRinging() {
        journal.ringing(ringing.stream()
                .map(rung -> rung.leg().target().label())
                .distinct()
                .toList());
    }

    private Duration now() {
        return mailbox.elapsed().minus(begunAt);
    }
}
