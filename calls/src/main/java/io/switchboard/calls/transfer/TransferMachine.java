package io.switchboard.calls.transfer;

import io.switchboard.calls.transfer.TransferEffect.Abandon;
import io.switchboard.calls.transfer.TransferEffect.Announce;
import io.switchboard.calls.transfer.TransferEffect.AskForDigits;
import io.switchboard.calls.transfer.TransferEffect.AwaitDigit;
import io.switchboard.calls.transfer.TransferEffect.Complete;
import io.switchboard.calls.transfer.TransferEffect.Consult;
import io.switchboard.calls.transfer.TransferEffect.DropTarget;
import io.switchboard.calls.transfer.TransferEffect.EndByFailure;
import io.switchboard.calls.transfer.TransferEffect.EndByTransferor;
import io.switchboard.calls.transfer.TransferEffect.FindTarget;
import io.switchboard.calls.transfer.TransferEffect.HandRingingOver;
import io.switchboard.calls.transfer.TransferEffect.JoinAgain;
import io.switchboard.calls.transfer.TransferEffect.PlayRefusal;
import io.switchboard.calls.transfer.TransferEffect.ReleaseTransferor;
import io.switchboard.calls.transfer.TransferEffect.Return;
import io.switchboard.calls.transfer.TransferEffect.RingBack;
import io.switchboard.calls.transfer.TransferEffect.RingForOther;
import io.switchboard.calls.transfer.TransferEffect.RingForTransferor;
import java.util.List;

/**
 * The course of one transfer (specification section 11.7, questions Q1 to Q3), from the code to its outcome: what to do
 * on each input. A state machine without clock, sound or network. Inputs that mean nothing in a state are ignored. Not
 * thread-safe.
 *
 * <p>The other party's hanging up ends the call whatever the state, so it is no input.
 */
public final class TransferMachine {
    /** More digits are no number (ITU-T E.164 has 15; some are prefixes). */
    private static final int MOST_DIGITS = 24;

    private static final char END_OF_DIGITS = '#';
    private static final char CANCEL = '*';

    private sealed interface State {
        /** The two talk; nothing was asked for, or it has come to nothing. */
        record Talking() implements State {}

        /** The transferor types digits. */
        record Collecting(TransferKind kind, String digits) implements State {}

        /** The digits are looked up. */
        record Finding(TransferKind kind, String digits) implements State {}

        /** The transferor hears that it cannot be. */
        record Refusing(String why) implements State {}

        /** The transferor hears "Transfer". */
        record Announcing(TransferKind kind, String digits) implements State {}

        /** The target rings for the transferor. */
        record RingingTarget() implements State {}

        /** Transferor and target talk. */
        record Consulting() implements State {}

        /** The transferor is out; the target rings for the other party. */
        record RingingForOther() implements State {}

        /** The transferor rings again for the other party. */
        record RingingBack() implements State {}

        /** The transfer is done, or the call is over. */
        record Over() implements State {}
    }

    private State state = new State.Talking();

    /** Whether a transfer is under way. */
    public boolean isUnderWay() {
        return !(state instanceof State.Talking || state instanceof State.Over);
    }

    /** Whether keys are digits now, and no codes. */
    public boolean takesDigits() {
        return state instanceof State.Collecting;
    }

    /** Takes an input and says what to do, in this order. */
    public List<TransferEffect> take(TransferInput input) {
        return switch (input) {
            case TransferInput.CodePressed(TransferKind kind) -> codePressed(kind);
            case TransferInput.KeyPressed(char key) -> keyPressed(key);
            case TransferInput.DigitsTimedOut late -> digitsTimedOut();
            case TransferInput.TargetFound found -> targetFound();
            case TransferInput.TargetRefused(String why) -> targetRefused(why);
            case TransferInput.SoundEnded ended -> soundEnded();
            case TransferInput.ReturnPressed pressed -> returnPressed();
            case TransferInput.TargetAnswered answered -> targetAnswered();
            case TransferInput.TargetFailed(String why) -> targetFailed(why);
            case TransferInput.TargetHungUp hungUp -> targetHungUp();
            case TransferInput.TransferorHungUp hungUp -> transferorHungUp();
            case TransferInput.TransferorAnswered answered -> transferorAnswered();
            case TransferInput.TransferorFailed(String why) -> transferorFailed(why);
        };
    }

    private List<TransferEffect> codePressed(TransferKind kind) {
        if (state instanceof State.Talking) {
            return become(new State.Collecting(kind, ""), new AskForDigits());
        }
        if (kind == TransferKind.ATTENDED && state instanceof State.Consulting) {
            return become(new State.Over(), new ReleaseTransferor(), new Complete());
        }
        if (kind == TransferKind.ATTENDED && state instanceof State.RingingTarget) {
            return become(new State.RingingForOther(), new ReleaseTransferor(), new HandRingingOver());
        }
        return List.of();
    }

    private List<TransferEffect> keyPressed(char key) {
        if (!(state instanceof State.Collecting(TransferKind kind, String digits))) {
            return List.of();
        }
        if (key == CANCEL || (key == END_OF_DIGITS && digits.isEmpty())) {
            return become(new State.Talking(), new Abandon());
        }
        if (key == END_OF_DIGITS) {
            return become(new State.Finding(kind, digits), new FindTarget(digits));
        }
        if (digits.length() == MOST_DIGITS) {
            return become(new State.Refusing("Too many digits"), new PlayRefusal(digits, "Too many digits"));
        }
        return become(new State.Collecting(kind, digits + key), new AwaitDigit());
    }

    private List<TransferEffect> digitsTimedOut() {
        return state instanceof State.Collecting ? become(new State.Talking(), new Abandon()) : List.of();
    }

    private List<TransferEffect> targetFound() {
        return state instanceof State.Finding(TransferKind kind, String digits)
                ? become(new State.Announcing(kind, digits), new Announce())
                : List.of();
    }

    private List<TransferEffect> targetRefused(String why) {
        return state instanceof State.Finding(TransferKind kind, String digits)
                ? become(new State.Refusing(why), new PlayRefusal(digits, why))
                : List.of();
    }

    private List<TransferEffect> soundEnded() {
        if (state instanceof State.Refusing(String why)) {
            return become(new State.Talking(), new Return(why));
        }
        if (state instanceof State.Announcing(TransferKind kind, String digits)) {
            return switch (kind) {
                case ATTENDED -> become(new State.RingingTarget(), new RingForTransferor(digits));
                case UNATTENDED ->
                    become(new State.RingingForOther(), new ReleaseTransferor(), new RingForOther(digits));
            };
        }
        return List.of();
    }

    private List<TransferEffect> returnPressed() {
        return state instanceof State.RingingTarget || state instanceof State.Consulting
                ? become(new State.Talking(), new DropTarget(), new Return("Asked for by the transferor"))
                : List.of();
    }

    private List<TransferEffect> targetAnswered() {
        if (state instanceof State.RingingTarget) {
            return become(new State.Consulting(), new Consult());
        }
        if (state instanceof State.RingingForOther) {
            return become(new State.Over(), new Complete());
        }
        return List.of();
    }

    private List<TransferEffect> targetFailed(String why) {
        if (state instanceof State.RingingTarget || state instanceof State.Consulting) {
            return become(new State.Talking(), new DropTarget(), new Return(why));
        }
        if (state instanceof State.RingingForOther) {
            return become(new State.RingingBack(), new DropTarget(), new RingBack(why));
        }
        return List.of();
    }

    private List<TransferEffect> targetHungUp() {
        return state instanceof State.Consulting
                ? become(new State.Talking(), new DropTarget(), new Return("The target hung up"))
                : List.of();
    }

    private List<TransferEffect> transferorHungUp() {
        return switch (state) {
            case State.Consulting consulting -> become(new State.Over(), new ReleaseTransferor(), new Complete());
            case State.RingingTarget ringing ->
                become(new State.RingingForOther(), new ReleaseTransferor(), new HandRingingOver());
            case State.Collecting early -> become(new State.Over(), new EndByTransferor());
            case State.Finding early -> become(new State.Over(), new EndByTransferor());
            case State.Refusing early -> become(new State.Over(), new EndByTransferor());
            case State.Announcing(TransferKind kind, String digits) ->
                become(new State.RingingForOther(), new ReleaseTransferor(), new RingForOther(digits));
            case State.Talking none -> List.of();
            case State.RingingForOther out -> List.of();
            case State.RingingBack out -> List.of();
            case State.Over over -> List.of();
        };
    }

    private List<TransferEffect> transferorAnswered() {
        return state instanceof State.RingingBack ? become(new State.Over(), new JoinAgain()) : List.of();
    }

    private List<TransferEffect> transferorFailed(String why) {
        return state instanceof State.RingingBack ? become(new State.Over(), new EndByFailure(why)) : List.of();
    }

    private List<TransferEffect> become(State next, TransferEffect... effects) {
        state = next;
        return List.of(effects);
    }
}
