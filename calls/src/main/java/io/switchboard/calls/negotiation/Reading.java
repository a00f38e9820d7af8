package io.switchboard.calls.negotiation;

/** What came of reading an offer or an answer. */
public sealed interface Reading {
    /** It has an audio stream that we understand. */
    record Usable(OfferedSession session) implements Reading {}

    /** It has none. */
    record Unusable(Refusal refusal) implements Reading {}
}
