package io.switchboard.sip.message;

import java.util.Optional;

/** What the parser made of some octets. Values, not exceptions: strangers decide what arrives. */
public sealed interface ParseOutcome {

    /**
     * A message. Via, From, To, Call-ID and CSeq are there and well-formed, and CSeq agrees with the method.
     *
     * @param message the message
     */
    record Parsed(SipMessage message) implements ParseOutcome {}

    /**
     * No message that could be acted upon.
     *
     * @param problem what is wrong
     * @param detail where and why, for a log; without the values themselves
     * @param answer what to answer, if it was a request that says where to; empty for responses, for ACK and for what
     *     is no SIP at all
     */
    record Rejected(ParseProblem problem, String detail, Optional<SipResponse> answer) implements ParseOutcome {}

    /** Nothing but what keeps a NAT binding open: line breaks, zero octets, or less than any message needs. */
    record KeepAlive() implements ParseOutcome {}
}
