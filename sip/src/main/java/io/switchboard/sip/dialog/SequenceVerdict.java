package io.switchboard.sip.dialog;

/** What the CSeq number of a request inside a dialog means. */
public sealed interface SequenceVerdict {

    /** It follows what came before; the dialog goes on with this state. */
    record InOrder(DialogState next) implements SequenceVerdict {}

    /** It is older than what came before; the request is refused with 500. */
    record TooLow() implements SequenceVerdict {}
}
