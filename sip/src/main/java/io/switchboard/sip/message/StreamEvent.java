package io.switchboard.sip.message;

import java.util.Optional;

/** What a {@link StreamFramer} found in the octets of a connection. */
public sealed interface StreamEvent {

    /**
     * A message, or something in its place that was rejected without losing the beginning of the next message.
     *
     * @param outcome never a {@link ParseOutcome.KeepAlive}
     */
    record Message(ParseOutcome outcome) implements StreamEvent {}

    /** Two line breaks: the other side wants one in return (RFC 5626 section 4.4.1). */
    record Ping() implements StreamEvent {}

    /** One line break: the answer to a ping of ours. */
    record Pong() implements StreamEvent {}

    /**
     * Where messages begin and end can no longer be told: the connection must be closed, after the answer if there is
     * one. No event follows.
     *
     * @param problem what is wrong
     * @param detail for a log
     * @param answer what to send before closing
     */
    record Broken(ParseProblem problem, String detail, Optional<SipResponse> answer) implements StreamEvent {}
}
