package io.switchboard.sip.transaction;

/** Why a transaction is over. */
public sealed interface TransactionEnd {

    /** It ran its course. */
    record Done() implements TransactionEnd {}

    /** What it waited for did not come: a final response, or the ACK of one. */
    record TimedOut() implements TransactionEnd {}

    /** The transport could not deliver. */
    record TransportFailed(String why) implements TransactionEnd {}
}
