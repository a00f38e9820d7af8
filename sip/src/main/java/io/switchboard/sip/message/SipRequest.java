package io.switchboard.sip.message;

/**
 * A request (RFC 3261 section 7.1).
 *
 * @param method what is asked for
 * @param uri the Request-URI: whom it is asked of
 * @param headers the headers
 * @param body the body
 */
public record SipRequest(SipMethod method, SipUri uri, SipHeaders headers, SipBody body) implements SipMessage {

    /** A request without a body. */
    public SipRequest(SipMethod method, SipUri uri, SipHeaders headers) {
        this(method, uri, headers, SipBody.EMPTY);
    }

    @Override
    public SipRequest withHeaders(SipHeaders newHeaders) {
        return new SipRequest(method, uri, newHeaders, body);
    }

    /** The same request for another URI. */
    public SipRequest withUri(SipUri newUri) {
        return new SipRequest(method, newUri, headers, body);
    }

    /** The same request with a body of that type. */
    public SipRequest withBody(MediaType type, SipBody newBody) {
        return new SipRequest(method, uri, headers.with(HeaderFields.CONTENT_TYPE, type), newBody);
    }

    /** Method and URI without user's secrets; never header values. */
    @Override
    public String toString() {
        return method + " " + (uri.password().isPresent() ? uri.withoutUser() : uri);
    }
}
