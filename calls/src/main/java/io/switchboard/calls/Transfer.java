package io.switchboard.calls;

import io.switchboard.calls.dial.RingingPlan;
import io.switchboard.calls.dial.UnavailableReason;
import io.switchboard.calls.event.CallEvent;
import io.switchboard.calls.event.LiveCallState;
import io.switchboard.calls.leg.CalleeLeg;
import io.switchboard.calls.leg.Party;
import io.switchboard.calls.leg.Reasons;
import io.switchboard.calls.mailbox.Mailbox;
import io.switchboard.calls.transfer.PartyFeatures;
import io.switchboard.calls.transfer.TransferEffect;
import io.switchboard.calls.transfer.TransferInput;
import io.switchboard.calls.transfer.TransferKind;
import io.switchboard.calls.transfer.TransferMachine;
import io.switchboard.calls.transfer.TransferStep;
import io.switchboard.calls.transfer.TransferTargets.Decision;
import io.switchboard.media.AudioClip;
import io.switchboard.media.prompt.ProgressTones;
import io.switchboard.media.prompt.Prompt;
import io.switchboard.media.prompt.Prompts;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The transfers of one party: does what {@link TransferMachine} says, with sound, legs and timers. Belongs to the call's
 * thread.
 */
final class Transfer {
    private static final Logger LOG = LoggerFactory.getLogger(Transfer.class);

    /** Specification question Q3. */
    private static final Duration BETWEEN_DIGITS = Duration.ofSeconds(5);

    private static final Duration FOR_ALL_DIGITS = Duration.ofSeconds(15);
    private static final Duration FOR_THE_ANSWER = Duration.ofSeconds(30);
    private static final AudioClip SILENCE = AudioClip.silence(Duration.ofSeconds(1));

    private final PartyFeatures features;
    private final Party transferor;
    private final Conversation conversation;
    private final Parties parties;
    private final Mailbox mailbox;
    private final Journal journal;
    private final TransferMachine machine = new TransferMachine();
    private final Queue<TransferInput> inputs = new ArrayDeque<>();
    private final WaitingSound sound;
    private TransferKind kind = TransferKind.ATTENDED;
    private Optional<RingingPlan> plan = Optional.empty();
    private @Nullable Party other;
    private @Nullable CalleeLeg target;
    private @Nullable Dialling dialling;
    private Mailbox.@Nullable Timer digitTimer;
    private Mailbox.@Nullable Timer longTimer;
    private boolean completing;
    private boolean taking;

    Transfer(PartyFeatures features, Party transferor, Conversation conversation, Mailbox mailbox, Journal journal) {
        this.features = features;
        this.transferor = transferor;
        this.conversation = conversation;
        this.parties = conversation.parties();
        this.mailbox = mailbox;
        this.journal = journal;
        this.sound = new WaitingSound(mailbox);
    }

    boolean isUnderWay() {
        return machine.isUnderWay();
    }

    /** Whether keys are digits of a target now. */
    boolean takesDigits() {
        return machine.takesDigits();
    }

    /** The code of a transfer was pressed. */
    void asked(TransferKind wanted) {
        if (!machine.isUnderWay()) {
            Optional<Party> partner = parties.bonds().partner(transferor);
            if (partner.isEmpty()) {
                return;
            }
            kind = wanted;
            other = partner.get();
        }
        take(new TransferInput.CodePressed(wanted));
    }

    /** An input of the machine; one that comes while another is taken waits for it. */
    void take(TransferInput input) {
        inputs.add(input);
        if (taking) {
            return;
        }
        taking = true;
        while (!inputs.isEmpty()) {
            for (TransferEffect effect : machine.take(inputs.remove())) {
                if (!conversation.isOver()) {
                    run(effect);
                }
            }
        }
        taking = false;
    }

    /** The call is over: nobody is rung any more. */
    void stop(CallEnd end) {
        stopTimers();
        sound.stop();
        if (dialling != null) {
            dialling.stop(end);
        }
    }

    private void run(TransferEffect effect) {
        switch (effect) {
            case TransferEffect.AskForDigits ask -> askForDigits();
            case TransferEffect.AwaitDigit next -> awaitDigit();
            case TransferEffect.FindTarget(String digits) -> find(digits);
            case TransferEffect.PlayRefusal(String digits, String why) -> {
                stopTimers();
                tell(new TransferStep.Refused(digits, why));
                sound.playOnce(transferor, ProgressTones.refused(), () -> take(new TransferInput.SoundEnded()));
            }
            case TransferEffect.Announce announce ->
                sound.playOnce(
                        transferor,
                        Prompts.english().clip(Prompt.TRANSFER),
                        () -> take(new TransferInput.SoundEnded()));
            case TransferEffect.RingForTransferor(String digits) -> {
                sound.repeat(transferor, ProgressTones.ringing());
                dial(digits, List.of(transferor, waiting()));
            }
            case TransferEffect.RingForOther(String digits) -> {
                sound.repeat(waiting(), ProgressTones.ringing());
                dial(digits, List.of(waiting()));
            }
            case TransferEffect.HandRingingOver handOver -> sound.repeat(waiting(), ProgressTones.ringing());
            case TransferEffect.DropTarget drop -> dropTarget();
            case TransferEffect.Consult consult -> consult();
            case TransferEffect.Return(String why) -> joinAgain(new TransferStep.Returned(why));
            case TransferEffect.Abandon abandon -> joinAgain(new TransferStep.Abandoned());
            case TransferEffect.ReleaseTransferor release -> {
                sound.stop(transferor);
                parties.release(transferor, Reasons.of(CallEnd.of(CallEndCause.HUNG_UP, Side.US)));
            }
            case TransferEffect.Complete complete -> complete(TransferStep.Completed::new);
            case TransferEffect.RingBack(String why) -> ringBack(why);
            case TransferEffect.JoinAgain again ->
                complete((leg, label) -> new TransferStep.Returned("The transferor was rung again"));
            case TransferEffect.EndByTransferor end ->
                conversation.finish(CallEnd.of(CallEndCause.HUNG_UP, features.party()));
            case TransferEffect.EndByFailure(String why) -> {
                tell(new TransferStep.Failed(why));
                conversation.finish(CallEnd.of(CallEndCause.NO_ANSWER, Side.US));
            }
        }
    }

    private void askForDigits() {
        parties.bonds().part(transferor);
        parties.moving(Optional.of(transferor));
        parties.onHangUp(transferor, () -> take(new TransferInput.TransferorHungUp()));
        journal.state(LiveCallState.HELD);
        tell(new TransferStep.Asked());
        sound.repeat(waiting(), features.musicOnHold().orElse(SILENCE));
        sound.playOnce(transferor, ProgressTones.dial(), () -> {});
        longTimer = mailbox.after(FOR_ALL_DIGITS, () -> take(new TransferInput.DigitsTimedOut()));
    }

    private void awaitDigit() {
        if (digitTimer != null) {
            digitTimer.cancel();
        }
        digitTimer = mailbox.after(BETWEEN_DIGITS, () -> take(new TransferInput.DigitsTimedOut()));
    }

    private void find(String digits) {
        stopTimers();
        try {
            switch (features.targets().find(kind, digits)) {
                case Decision.Dial(RingingPlan found) -> {
                    plan = Optional.of(found);
                    take(new TransferInput.TargetFound());
                }
                case Decision.Refuse(String why) -> take(new TransferInput.TargetRefused(why));
            }
        } catch (RuntimeException fault) {
            LOG.error("The target of a transfer could not be looked up", fault);
            take(new TransferInput.TargetRefused("Failure"));
        }
    }

    private void dial(String digits, List<Party> waiting) {
        tell(new TransferStep.Dialled(digits));
        longTimer = mailbox.after(FOR_THE_ANSWER, () -> take(new TransferInput.TargetFailed("No answer in time")));
        ring(plan.orElseThrow(), waiting, new TargetRequest.Listener() {
            @Override
            public void answered(CalleeLeg leg) {
                target = leg;
                parties.onHangUp(leg.party(), () -> take(new TransferInput.TargetHungUp()));
                take(new TransferInput.TargetAnswered());
            }

            @Override
            public void unanswered(UnavailableReason reason) {
                take(new TransferInput.TargetFailed(words(reason)));
            }
        });
    }

    private void ringBack(String why) {
        tell(new TransferStep.RungBack(why));
        Optional<RingingPlan> back = features.targets().transferor();
        if (back.isEmpty()) {
            take(new TransferInput.TransferorFailed(why));
            return;
        }
        longTimer = mailbox.after(FOR_THE_ANSWER, () -> take(new TransferInput.TransferorFailed(why)));
        ring(back.get(), List.of(waiting()), new TargetRequest.Listener() {
            @Override
            public void answered(CalleeLeg leg) {
                target = leg;
                take(new TransferInput.TransferorAnswered());
            }

            @Override
            public void unanswered(UnavailableReason reason) {
                take(new TransferInput.TransferorFailed(words(reason)));
            }
        });
    }

    private void ring(RingingPlan wanted, List<Party> waiting, TargetRequest.Listener listener) {
        TargetRequest request = new TargetRequest(conversation, waiting, listener);
        Dialling begun = conversation.dialling(wanted, request);
        dialling = begun;
        begun.begin();
    }

    private void dropTarget() {
        stopTimers();
        CalleeLeg answered = target;
        target = null;
        if (answered != null) {
            parties.release(answered.party(), Reasons.of(CallEnd.of(CallEndCause.HUNG_UP, Side.US)));
        } else if (dialling != null) {
            dialling.abandon();
        }
        dialling = null;
    }

    private void consult() {
        stopTimers();
        sound.stop(transferor);
        CalleeLeg answered = target();
        parties.changes().align(transferor, answered.party(), aligned -> {
            if (!isStillTarget(answered)) {
                return;
            }
            if (aligned) {
                parties.bonds().join(transferor, answered.party());
                tell(new TransferStep.Consulting(
                        answered.id(), answered.target().label()));
            } else {
                take(new TransferInput.TargetFailed("No common codec"));
            }
        });
    }

    /** Makes a step of the leg that the other party is joined with. */
    @FunctionalInterface
    private interface LastStep {
        TransferStep of(LegId leg, String label);
    }

    private void complete(LastStep step) {
        stopTimers();
        completing = true;
        CalleeLeg answered = target();
        Party party = answered.party();
        parties.bonds().part(party);
        parties.seat(party, features.party());
        parties.endsTheCall(party);
        parties.changes().align(waiting(), party, aligned -> {
            if (conversation.isOver()) {
                return;
            }
            if (!aligned) {
                tell(new TransferStep.Failed("No common codec"));
                conversation.finish(CallEnd.of(CallEndCause.INCOMPATIBLE, Side.US));
                return;
            }
            sound.stop();
            parties.bonds().join(waiting(), party);
            parties.watch(party);
            parties.moving(Optional.empty());
            journal.moved(features.party(), answered.target().label(), party.codecName(), party.port());
            tell(step.of(answered.id(), answered.target().label()));
        });
    }

    private void joinAgain(TransferStep step) {
        stopTimers();
        sound.stop();
        parties.endsTheCall(transferor);
        parties.changes().align(transferor, waiting(), aligned -> {
            if (!conversation.isOver()) {
                parties.bonds().join(transferor, waiting());
                parties.moving(Optional.empty());
                journal.state(LiveCallState.TALKING);
                tell(step);
            }
        });
    }

    private boolean isStillTarget(CalleeLeg leg) {
        return !conversation.isOver() && !completing && leg.equals(target);
    }

    private Party waiting() {
        if (other == null) {
            throw new IllegalStateException("Nobody waits");
        }
        return other;
    }

    private CalleeLeg target() {
        if (target == null) {
            throw new IllegalStateException("Nobody has answered");
        }
        return target;
    }

    private void stopTimers() {
        for (Mailbox.Timer timer : new Mailbox.@Nullable Timer[] {digitTimer, longTimer}) {
            if (timer != null) {
                timer.cancel();
            }
        }
        digitTimer = null;
        longTimer = null;
    }

    private void tell(TransferStep step) {
        journal.tell((call, at) -> new CallEvent.Transferring(call, at, features.party(), kind, step));
    }

    private static String words(UnavailableReason reason) {
        return switch (reason) {
            case BUSY -> "Busy";
            case NO_ANSWER -> "No answer";
            case DECLINED -> "Declined";
            case OFFLINE -> "Not reachable";
            case FAILED -> "Failed";
        };
    }
}
