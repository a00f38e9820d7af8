package io.switchboard.calls.transfer;

/** What to do next on the way of a transfer. */
public sealed interface TransferEffect {
    /** Part the two; the other party waits, the transferor hears a dial tone and types digits. */
    record AskForDigits() implements TransferEffect {}

    /** Wait for the next digit. */
    record AwaitDigit() implements TransferEffect {}

    /** Say whom these digits mean. */
    record FindTarget(String digits) implements TransferEffect {}

    /** Tell the transferor by a tone that it cannot be. */
    record PlayRefusal(String digits, String why) implements TransferEffect {}

    /** Say "Transfer" to the transferor. */
    record Announce() implements TransferEffect {}

    /** Ring the target for the transferor, who hears it ring. */
    record RingForTransferor(String digits) implements TransferEffect {}

    /** Ring the target for the other party, who hears it ring. */
    record RingForOther(String digits) implements TransferEffect {}

    /** The target that is being rung is for the other party from now on, who hears it ring. */
    record HandRingingOver() implements TransferEffect {}

    /** Ring the target no more, or let it go. */
    record DropTarget() implements TransferEffect {}

    /** Join transferor and target. */
    record Consult() implements TransferEffect {}

    /** Join transferor and other party again. */
    record Return(String why) implements TransferEffect {}

    /** The transferor gave the digits up: join the two again. */
    record Abandon() implements TransferEffect {}

    /** Let the transferor go. */
    record ReleaseTransferor() implements TransferEffect {}

    /** Join other party and target: the transfer is done. */
    record Complete() implements TransferEffect {}

    /** Ring the transferor again for the other party. */
    record RingBack(String why) implements TransferEffect {}

    /** Join the other party with the transferor who came back. */
    record JoinAgain() implements TransferEffect {}

    /** End the call: the transferor left. */
    record EndByTransferor() implements TransferEffect {}

    /** End the call: nobody is left for the other party. */
    record EndByFailure(String why) implements TransferEffect {}
}
