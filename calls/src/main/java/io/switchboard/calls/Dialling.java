package io.switchboard.calls;

import io.switchboard.calls.dial.AcceptPrompt;
import io.switchboard.calls.dial.Destination;
import io.switchboard.calls.dial.DialOutcome;
import io.switchboard.calls.dial.DialTarget;
import io.switchboard.calls.dial.LegAttempt;
import io.switchboard.calls.dial.LegFailure;
import io.switchboard.calls.dial.LegResult;
import io.switchboard.calls.dial.RingingPlan;
import io.switchboard.calls.dial.RingingProgress;
import io.switchboard.calls.dial.RingingProgress.Step;
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
import org.jspecify.annotations.Nullable;

/**
 * Rings one plan: sends the legs that are due, cancels those whose time is over, connects the first that answers.
 * Belongs to the call's thread.
 */
final class Dialling implements CalleeLeg.Listener {
    private static final int CANCELLED_STATUS = 487;
    private static final String ELSEWHERE = "Call completed elsewhere";
    private static final int NO_REPLY_STATUS = 408;
    private static final int INCOMPATIBLE_STATUS = 488;
    private static final int UNREACHABLE_STATUS = 503;

    private final RingingPlan plan;
    private final RingingProgress progress;
    private final DialRequester requester;
    private final CallSurroundings surroundings;
    private final Mailbox mailbox;
    private final Journal journal;
    private final Duration begunAt;
    private final List<RungLeg> ringing = new ArrayList<>();
    private final Attempts attempts;
    private final Deque<Step> steps = new ArrayDeque<>();
    private Mailbox.@Nullable Timer timer;
    private final List<AnsweredLeg> asked = new ArrayList<>();
    private @Nullable AnsweredLeg winner;
    private boolean connected;
    private boolean stepping;

    /** A leg with the bar that rings it. */
    private record RungLeg(int bar, CalleeLeg leg) {}

    /** A leg whose callee answered. */
    private record AnsweredLeg(int bar, CalleeLeg leg, SipResponse response, Screening screening) {}

    Dialling(
            RingingPlan plan,
            DialRequester requester,
            CallSurroundings surroundings,
            Mailbox mailbox,
            Journal journal) {
        this.plan = plan;
        this.progress = new RingingProgress(plan);
        this.requester = requester;
        this.surroundings = surroundings;
        this.mailbox = mailbox;
        this.attempts = new Attempts(journal);
        this.journal = journal;
        this.begunAt = mailbox.elapsed();
    }

    /** Rings what is due at once. */
    void begin() {
        advance(progress.advance(Duration.ZERO));
    }

    /** Whether somebody answered or nobody will. */
    boolean isDecided() {
        return connected || (winner == null && asked.isEmpty() && progress.isOver());
    }

    /** Gives up whatever still rings. */
    void stop(@Nullable CallEnd end) {
        if (timer != null) {
            timer.cancel();
        }
        requester.done();
        if (end != null && !connected) {
            LegResult result = end.cause() == CallEndCause.CANCELLED ? LegResult.CALLER_GONE : LegResult.FAILED;
            giveUpAll(requester.reasonFor(end), result, end.cause().name());
        }
    }

    /** Rings nobody any more, because it takes too long or nobody wants it now. */
    void abandon() {
        if (timer != null) {
            timer.cancel();
        }
        giveUpAll(SipHeaders.EMPTY, LegResult.NO_ANSWER, "Given up");
    }

    private void giveUpAll(SipHeaders reason, LegResult result, String why) {
        giveUp(List.copyOf(ringing), reason, result, why);
        answeredLegs().forEach(leg -> dismiss(leg, reason, result, why));
    }

    /** What came of it, once decided or ended. */
    DialOutcome outcome(Optional<CallEnd> end, Bridge.Controls controls) {
        if (connected && winner != null) {
            CalleeLeg leg = winner.leg();
            return new DialOutcome.Answered(new Bridge(leg.id(), leg.target(), attempts.all(), controls));
        }
        if (end.isPresent()) {
            return new DialOutcome.CallerGone(end.get());
        }
        return attempts.missed(plan);
    }

    @Override
    public void progressed(CalleeLeg leg, SipResponse response) {
        if (leg.ringing()) {
            journal.tell((call, at) ->
                    new CallEvent.LegRinging(call, at, leg.id(), leg.target().label()));
        }
        requester.progressed(leg, response);
    }

    @Override
    public void answered(CalleeLeg leg, SipResponse response, Dialog dialog) {
        Optional<String> problem = requester.agree(leg, response, dialog, () -> hungUp(leg));
        if (problem.isPresent()) {
            dialog.bye(Reasons.notAcceptable(problem.get()));
            failed(leg, LegResult.INCOMPATIBLE, INCOMPATIBLE_STATUS, problem.get());
            return;
        }
        leg.over();
        int bar = ringing.stream()
                .filter(rung -> rung.leg() == leg)
                .mapToInt(RungLeg::bar)
                .findFirst()
                .orElseThrow();
        ringing.removeIf(rung -> rung.leg() == leg);
        AnsweredLeg answered = new AnsweredLeg(bar, leg, response, new Screening(leg.party(), mailbox));
        leg.target().acceptance().ifPresentOrElse(prompt -> ask(answered, prompt), () -> take(answered));
    }

    /** The callee is asked whether it takes the call; the other legs ring on. */
    private void ask(AnsweredLeg answered, AcceptPrompt prompt) {
        CalleeLeg leg = answered.leg();
        asked.add(answered);
        requester.waitFor(leg);
        journal.tell((call, at) ->
                new CallEvent.AcceptanceAsked(call, at, leg.id(), leg.target().label()));
        requester.listen(leg.party(), key -> {
            if (key == AcceptPrompt.KEY && asked.contains(answered)) {
                journal.tell((call, at) ->
                        new CallEvent.Accepted(call, at, leg.id(), leg.target().label()));
                answered.screening().stop();
                take(answered);
            }
        });
        answered.screening().ask(prompt, () -> lose(answered, "Not accepted in time"));
    }

    /** The callee has the call: nobody else is rung any more. */
    private void take(AnsweredLeg answered) {
        CalleeLeg leg = answered.leg();
        winner = answered;
        asked.remove(answered);
        SipHeaders elsewhere = Reasons.answeredElsewhere();
        giveUp(List.copyOf(ringing), elsewhere, LegResult.ANSWERED_ELSEWHERE, ELSEWHERE);
        List.copyOf(asked).forEach(other -> dismiss(other, elsewhere, LegResult.ANSWERED_ELSEWHERE, ELSEWHERE));
        if (leg.target().announcement().isEmpty()) {
            connect(answered);
            return;
        }
        requester.waitFor(leg);
        answered.screening().announce(leg.target().announcement().get(), complete -> {
            journal.tell((call, at) -> new CallEvent.AnnouncementPlayed(
                    call, at, leg.id(), leg.target().label(), complete));
            connect(answered);
        });
    }

    private void connect(AnsweredLeg answered) {
        if (requester.isOver()) {
            return;
        }
        SipResponse response = answered.response();
        LegAttempt attempt = attempts.connected(answered.leg(), response.status(), response.reason());
        connected = true;
        requester.connect(answered.leg(), attempt);
    }

    /** A callee that had answered hung up before it was connected. */
    private void hungUp(CalleeLeg leg) {
        answeredLegs().stream()
                .filter(answered -> answered.leg() == leg)
                .findFirst()
                .ifPresent(answered -> {
                    boolean announcing = answered.equals(winner);
                    if (announcing) {
                        journal.tell((call, at) -> new CallEvent.AnnouncementPlayed(
                                call, at, leg.id(), leg.target().label(), false));
                    }
                    lose(answered, announcing ? "Hung up during the announcement" : "Hung up without accepting");
                });
    }

    /** The callee does not get the call; whoever may still be rung is. */
    private void lose(AnsweredLeg answered, String why) {
        boolean wasAsked = asked.contains(answered);
        dismiss(answered, SipHeaders.EMPTY, LegResult.NO_ANSWER, why);
        if (wasAsked) {
            CalleeLeg leg = answered.leg();
            journal.tell((call, at) ->
                    new CallEvent.NotAccepted(call, at, leg.id(), leg.target().label()));
        }
        for (int bar = 0; bar < plan.bars().size(); bar++) {
            if (isQuiet(bar)) {
                advance(progress.failed(bar, now()));
            }
        }
        showRinging();
    }

    private void dismiss(AnsweredLeg answered, SipHeaders reason, LegResult result, String why) {
        asked.remove(answered);
        if (answered.equals(winner)) {
            winner = null;
        }
        answered.screening().stop();
        CalleeLeg leg = answered.leg();
        attempts.failed(leg, result, answered.response().status(), why);
        leg.party().dialog().ifPresent(dialog -> dialog.bye(reason));
        requester.over(leg);
    }

    private List<AnsweredLeg> answeredLegs() {
        List<AnsweredLeg> all = new ArrayList<>(asked);
        if (winner != null && !connected) {
            all.add(winner);
        }
        return all;
    }

    /** Whether no leg of a bar rings or is asked. */
    private boolean isQuiet(int bar) {
        return ofBar(bar).isEmpty() && asked.stream().noneMatch(leg -> leg.bar() == bar);
    }

    @Override
    public void ended(CalleeLeg leg, InvitationEnd end) {
        LegEnding ending = LegEnding.of(end, leg);
        failed(leg, ending.result(), ending.status(), ending.reason());
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
        attempts.failed(leg, result, status, reason);
        requester.over(leg);
        if (rung.isEmpty()) {
            return;
        }
        int bar = rung.get().bar();
        if (LegFailure.speaksForAllDevices(status)) {
            giveUp(ofBar(bar), Reasons.answeredElsewhere(), result, reason);
        }
        if (isQuiet(bar)) {
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
        if (!connected && isDecided()) {
            requester.unanswered(attempts.missed(plan).reason());
        }
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
            attempts.notTried(
                    requester.nextLegId(), target, target.label(), LegResult.OFFLINE, 480, "No device is registered");
        }
        List<CalleeLeg> legs = new ArrayList<>();
        for (Destination destination : target.destinations()) {
            if (ringing.size() >= surroundings.settings().maximumLegsPerCall()) {
                surroundings.counters().legsRefused().increment();
                attempts.notTried(
                        requester.nextLegId(),
                        target,
                        LegFactory.shown(destination),
                        LegResult.LIMIT,
                        503,
                        "Too many legs");
            } else {
                CalleeLeg leg = requester.newLeg(target, destination, this);
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
            requester.send(leg);
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
            attempts.failed(rung.leg(), result, status, why);
            requester.over(rung.leg());
        }
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
