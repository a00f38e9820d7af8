package io.switchboard.calls.transfer;

import io.switchboard.calls.LegId;

/** What happened on the way of a transfer, for the story of the call. */
public sealed interface TransferStep {
    /** The code was pressed; the other party waits. */
    record Asked() implements TransferStep {}

    /** The transferor gave up while pressing digits, by {@code *} or by waiting too long. */
    record Abandoned() implements TransferStep {}

    /** The digits lead nowhere. */
    record Refused(String digits, String why) implements TransferStep {}

    /** The target is rung; the legs tell of themselves. */
    record Dialled(String digits) implements TransferStep {}

    /** The transferor talks to the target. */
    record Consulting(LegId target, String label) implements TransferStep {}

    /** The other party and the target are connected; the transferor is out. */
    record Completed(LegId target, String label) implements TransferStep {}

    /** The transferor is back with the other party. */
    record Returned(String why) implements TransferStep {}

    /** The target of an unattended transfer was not reached: the transferor is rung again. */
    record RungBack(String why) implements TransferStep {}

    /** Nobody is left for the other party. */
    record Failed(String why) implements TransferStep {}
}
