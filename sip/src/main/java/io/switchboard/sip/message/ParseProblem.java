package io.switchboard.sip.message;

/** Why octets or a header value are no well-formed SIP, and the status a request with that problem is answered with. */
public enum ParseProblem {
    /** Neither a request nor a response could be made out in the first line. */
    NOT_SIP(400, "Bad Request"),
    /** The first line is a SIP start line in shape, but breaks its grammar (RFC 3261 section 7.1 and 7.2). */
    BAD_START_LINE(400, "Malformed Start Line"),
    /** The Request-URI breaks the grammar of its scheme. */
    BAD_REQUEST_URI(400, "Malformed Request-URI"),
    /** A start line of another SIP version (RFC 3261 section 21.5.6). */
    VERSION_NOT_SUPPORTED(505, "Version Not Supported"),
    /** A header line or value breaks its grammar. */
    BAD_HEADER(400, "Malformed Header"),
    /** A header every message must have is absent (RFC 3261 section 8.1.1). */
    MISSING_HEADER(400, "Missing Required Header"),
    /** A header that may stand once stands several times. */
    REPEATED_HEADER(400, "Repeated Header"),
    /** The method of CSeq is not the one of the request line (RFC 3261 section 8.1.1.5). */
    METHOD_MISMATCH(400, "CSeq Method Mismatch"),
    /** Content-Length is no number, is contradicted by another one, or promises more than there is. */
    BAD_CONTENT_LENGTH(400, "Bad Content-Length"),
    /** The message ended before the empty line that closes its headers. */
    INCOMPLETE(400, "Incomplete Message"),
    /** The message has more octets than {@link ParserLimits} allow. */
    MESSAGE_TOO_LARGE(513, "Message Too Large"),
    /** The message has more header lines, or a longer one, than {@link ParserLimits} allow. */
    HEADER_TOO_LARGE(513, "Message Too Large");

    private final int status;
    private final String reason;

    ParseProblem(int status, String reason) {
        this.status = status;
        this.reason = reason;
    }

    /** The status code a request with this problem is answered with. */
    public int status() {
        return status;
    }

    /** The reason phrase that goes with {@link #status()}. */
    public String reason() {
        return reason;
    }
}
