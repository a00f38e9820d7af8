package io.switchboard.calls;

/** What came of answering a call ourselves. */
public sealed interface AnswerOutcome {
    /** The caller is connected to us. */
    record Answered() implements AnswerOutcome {}

    /** The call cannot be answered and is over: the caller hung up, or shares no codec with us. */
    record Ended(CallEnd end) implements AnswerOutcome {}
}
