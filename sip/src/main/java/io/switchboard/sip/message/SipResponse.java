package io.switchboard.sip.message;

/**
 * A response (RFC 3261 section 7.2).
 *
 * @param status 100 to 699
 * @param reason words for people; may be empty
 * @param headers the headers
 * @param body the body
 */
public record SipResponse(int status, String reason, SipHeaders headers, SipBody body) implements SipMessage {
    /** Refuses a status that is none with {@link IllegalHeaderValueException}. */
    public SipResponse {
        if (status < 100 || status > 699) {
            throw new IllegalHeaderValueException("a status is from 100 to 699");
        }
    }

    /** A response without a body. */
    public SipResponse(int status, String reason, SipHeaders headers) {
        this(status, reason, headers, SipBody.EMPTY);
    }

    /** The response to that request, with what every response copies: Via, From, To, Call-ID, CSeq (8.2.6.2). */
    public static SipResponse to(SipRequest request, int status, String reason) {
        return new SipResponse(status, reason, copied(request.headers()), SipBody.EMPTY);
    }

    /** The response to that request with the usual words for the status. */
    public static SipResponse to(SipRequest request, int status) {
        return to(request, status, ReasonPhrases.of(status));
    }

    static SipHeaders copied(SipHeaders request) {
        return SipHeaders.builder()
                .copy(HeaderFields.VIA, request)
                .copy(HeaderFields.FROM, request)
                .copy(HeaderFields.TO, request)
                .copy(HeaderFields.CALL_ID, request)
                .copy(HeaderFields.CSEQ, request)
                .build();
    }

    /** Whether more responses follow: 100 to 199. */
    public boolean isProvisional() {
        return status < 200;
    }

    /** Whether the request was granted: 200 to 299. */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Whether no more responses follow: 200 to 699. */
    public boolean isFinal() {
        return status >= 200;
    }

    @Override
    public SipResponse withHeaders(SipHeaders newHeaders) {
        return new SipResponse(status, reason, newHeaders, body);
    }

    /** The same response with a body of that type. */
    public SipResponse withBody(MediaType type, SipBody newBody) {
        return new SipResponse(status, reason, headers.with(HeaderFields.CONTENT_TYPE, type), newBody);
    }

    /** Status and words; never header values. */
    @Override
    public String toString() {
        return status + " " + reason;
    }
}
