package io.switchboard.calls.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.calls.transfer.TransferInput.CodePressed;
import io.switchboard.calls.transfer.TransferInput.DigitsTimedOut;
import io.switchboard.calls.transfer.TransferInput.KeyPressed;
import io.switchboard.calls.transfer.TransferInput.ReturnPressed;
import io.switchboard.calls.transfer.TransferInput.SoundEnded;
import io.switchboard.calls.transfer.TransferInput.TargetAnswered;
import io.switchboard.calls.transfer.TransferInput.TargetFailed;
import io.switchboard.calls.transfer.TransferInput.TargetFound;
import io.switchboard.calls.transfer.TransferInput.TargetHungUp;
import io.switchboard.calls.transfer.TransferInput.TargetRefused;
import io.switchboard.calls.transfer.TransferInput.TransferorAnswered;
import io.switchboard.calls.transfer.TransferInput.TransferorFailed;
import io.switchboard.calls.transfer.TransferInput.TransferorHungUp;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransferMachineTest {
    private final TransferMachine machine = new TransferMachine();

    private List<TransferEffect> take(TransferInput... inputs) {
        List<TransferEffect> effects = new ArrayList<>();
        for (TransferInput input : inputs) {
            effects.addAll(machine.take(input));
        }
        return effects;
    }

    private List<TransferEffect> type(String keys) {
        List<TransferEffect> effects = new ArrayList<>();
        keys.chars().forEach(key -> effects.addAll(machine.take(new KeyPressed((char) key))));
        return effects;
    }

    private void untilAnnounced(TransferKind kind) {
        take(new CodePressed(kind));
        type("103#");
        take(new TargetFound());
    }

    private void untilConsulting() {
        untilAnnounced(TransferKind.ATTENDED);
        take(new SoundEnded(), new TargetAnswered());
    }

    @ParameterizedTest
    @EnumSource
    void theCodeAsksForDigitsAndHashEndsThem(TransferKind kind) {
        assertThat(take(new CodePressed(kind))).containsExactly(new TransferEffect.AskForDigits());
        assertThat(machine.takesDigits()).isTrue();
        assertThat(type("103#"))
                .containsExactly(
                        new TransferEffect.AwaitDigit(),
                        new TransferEffect.AwaitDigit(),
                        new TransferEffect.AwaitDigit(),
                        new TransferEffect.FindTarget("103"));
        assertThat(take(new TargetFound())).containsExactly(new TransferEffect.Announce());
        assertThat(machine.takesDigits()).isFalse();
        assertThat(machine.isUnderWay()).isTrue();
    }

    @Test
    void theStarAndSilenceAndNoDigitsGiveUp() {
        take(new CodePressed(TransferKind.ATTENDED));
        type("12");
        assertThat(type("*")).containsExactly(new TransferEffect.Abandon());
        assertThat(machine.isUnderWay()).isFalse();

        take(new CodePressed(TransferKind.ATTENDED));
        assertThat(take(new DigitsTimedOut())).containsExactly(new TransferEffect.Abandon());

        take(new CodePressed(TransferKind.UNATTENDED));
        assertThat(type("#")).containsExactly(new TransferEffect.Abandon());
    }

    @Test
    void aRefusalIsToldAndLeadsBack() {
        take(new CodePressed(TransferKind.ATTENDED));
        type("999#");
        assertThat(take(new TargetRefused("No such number")))
                .containsExactly(new TransferEffect.PlayRefusal("999", "No such number"));
        assertThat(take(new SoundEnded())).containsExactly(new TransferEffect.Return("No such number"));
        assertThat(machine.isUnderWay()).isFalse();
    }

    @Test
    void noNumberIsLongerThanNumbersAre() {
        take(new CodePressed(TransferKind.ATTENDED));
        List<TransferEffect> effects = type("1".repeat(25));
        assertThat(effects).last().isInstanceOf(TransferEffect.PlayRefusal.class);
    }

    @Test
    void unattendedLetsTheTransferorGoAtOnce() {
        untilAnnounced(TransferKind.UNATTENDED);
        assertThat(take(new SoundEnded()))
                .containsExactly(new TransferEffect.ReleaseTransferor(), new TransferEffect.RingForOther("103"));
        assertThat(take(new TargetAnswered())).containsExactly(new TransferEffect.Complete());
        assertThat(machine.isUnderWay()).isFalse();
    }

    @Test
    void anUnattendedTransferThatFailsRingsTheTransferorBackOnce() {
        untilAnnounced(TransferKind.UNATTENDED);
        take(new SoundEnded());
        assertThat(take(new TargetFailed("Busy")))
                .containsExactly(new TransferEffect.DropTarget(), new TransferEffect.RingBack("Busy"));
        assertThat(take(new TransferorAnswered())).containsExactly(new TransferEffect.JoinAgain());
        assertThat(take(new TransferorFailed("late"))).isEmpty();
    }

    @Test
    void nobodyLeftEndsTheCall() {
        untilAnnounced(TransferKind.UNATTENDED);
        take(new SoundEnded(), new TargetFailed("Busy"));
        assertThat(take(new TransferorFailed("No answer")))
                .containsExactly(new TransferEffect.EndByFailure("No answer"));
    }

    @Test
    void attendedConsultsFirst() {
        untilAnnounced(TransferKind.ATTENDED);
        assertThat(take(new SoundEnded())).containsExactly(new TransferEffect.RingForTransferor("103"));
        assertThat(take(new TargetAnswered())).containsExactly(new TransferEffect.Consult());
    }

    @Test
    void hangingUpOrTheCodeAgainCompletes() {
        untilConsulting();
        assertThat(take(new TransferorHungUp()))
                .containsExactly(new TransferEffect.ReleaseTransferor(), new TransferEffect.Complete());

        TransferMachineTest other = new TransferMachineTest();
        other.untilConsulting();
        assertThat(other.take(new CodePressed(TransferKind.UNATTENDED))).isEmpty();
        assertThat(other.take(new CodePressed(TransferKind.ATTENDED)))
                .containsExactly(new TransferEffect.ReleaseTransferor(), new TransferEffect.Complete());
    }

    @Test
    void hangingUpBeforeTheTargetAnswersHandsItOver() {
        untilAnnounced(TransferKind.ATTENDED);
        take(new SoundEnded());
        assertThat(take(new TransferorHungUp()))
                .containsExactly(new TransferEffect.ReleaseTransferor(), new TransferEffect.HandRingingOver());
        assertThat(take(new TargetFailed("Busy")))
                .containsExactly(new TransferEffect.DropTarget(), new TransferEffect.RingBack("Busy"));
    }

    @Test
    void whateverEndsTheConsultationLeadsBack() {
        untilConsulting();
        assertThat(take(new TargetHungUp()))
                .containsExactly(new TransferEffect.DropTarget(), new TransferEffect.Return("The target hung up"));
        untilConsulting();
        assertThat(take(new ReturnPressed())).first().isEqualTo(new TransferEffect.DropTarget());
        untilAnnounced(TransferKind.ATTENDED);
        take(new SoundEnded());
        assertThat(take(new TargetFailed("No answer in time")))
                .containsExactly(new TransferEffect.DropTarget(), new TransferEffect.Return("No answer in time"));
    }

    @Test
    void hangingUpWhileTypingEndsTheCall() {
        take(new CodePressed(TransferKind.ATTENDED));
        assertThat(take(new TransferorHungUp())).containsExactly(new TransferEffect.EndByTransferor());
    }

    @Test
    void whatMeansNothingIsIgnored() {
        assertThat(take(
                        new KeyPressed('1'),
                        new SoundEnded(),
                        new TargetAnswered(),
                        new TargetFailed(""),
                        new TargetHungUp(),
                        new TransferorHungUp(),
                        new TransferorAnswered(),
                        new ReturnPressed(),
                        new DigitsTimedOut()))
                .isEmpty();
    }
}
