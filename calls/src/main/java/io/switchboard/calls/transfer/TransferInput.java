package io.switchboard.calls.transfer;

/** What happens on the way of a transfer. */
public sealed interface TransferInput {
    /** The transferor pressed a code that transfers. */
    record CodePressed(TransferKind kind) implements TransferInput {}

    /** The transferor pressed a key while digits were asked for. */
    record KeyPressed(char key) implements TransferInput {}

    /** The transferor took too long with the digits. */
    record DigitsTimedOut() implements TransferInput {}

    /** The digits lead somewhere. */
    record TargetFound() implements TransferInput {}

    /** They do not. */
    record TargetRefused(String why) implements TransferInput {}

    /** What was played to the transferor has been heard. */
    record SoundEnded() implements TransferInput {}

    /** The transferor wants back to the other party. */
    record ReturnPressed() implements TransferInput {}

    /** The target answered. */
    record TargetAnswered() implements TransferInput {}

    /** The target was not reached, or cannot talk with those who are there. */
    record TargetFailed(String why) implements TransferInput {}

    /** The target hung up after its answer. */
    record TargetHungUp() implements TransferInput {}

    /** The transferor hung up. */
    record TransferorHungUp() implements TransferInput {}

    /** The transferor, rung again, answered. */
    record TransferorAnswered() implements TransferInput {}

    /** The transferor, rung again, was not reached. */
    record TransferorFailed(String why) implements TransferInput {}
}
