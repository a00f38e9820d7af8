package io.switchboard.sip.message;

/**
 * A request or a response. Immutable. One that came out of {@link SipParser} has well-formed Via, From, To, Call-ID and
 * CSeq: {@link SipHeaders#require} of these never fails.
 */
public sealed interface SipMessage permits SipRequest, SipResponse {
    /** The headers. */
    SipHeaders headers();

    /** The body. */
    SipBody body();

    /** The same message with these headers. */
    SipMessage withHeaders(SipHeaders newHeaders);
}
