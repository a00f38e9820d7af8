package io.switchboard.sip.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every message must have (RFC 3261 sections 8.1.1 and 16.3), checked before anybody sees the message. */
final class MandatoryHeaders {
    private static final List<HeaderField<?>> ONCE =
            List.of(HeaderFields.FROM, HeaderFields.TO, HeaderFields.CALL_ID, HeaderFields.CSEQ);

    private MandatoryHeaders() {}

    /** Throws {@link SipParseException} if something is wrong; the method is that of the request line, if it is one. */
    static void check(SipHeaders headers, @Nullable SipMethod method) {
        headers.require(HeaderFields.VIA);
        for (HeaderField<?> field : ONCE) {
            headers.require(field);
            once(headers, field);
        }
        CSeq cseq = headers.require(HeaderFields.CSEQ);
        if (method != null) {
            if (!cseq.method().equals(method)) {
                throw new SipParseException(ParseProblem.METHOD_MISMATCH, "CSeq", "another method");
            }
            headers.first(HeaderFields.MAX_FORWARDS);
            once(headers, HeaderFields.MAX_FORWARDS);
        }
        contentLength(headers);
    }

    private static void once(SipHeaders headers, HeaderField<?> field) {
        int count = 0;
        List<HeaderLine> lines = headers.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).is(field.name()) && ++count > 1) {
                throw new SipParseException(
                        ParseProblem.REPEATED_HEADER, field.name().text(), "several lines");
            }
        }
    }

    private static void contentLength(SipHeaders headers) {
        try {
            List<Long> lengths = headers.all(HeaderFields.CONTENT_LENGTH);
            for (int i = 1; i < lengths.size(); i++) {
                if (!lengths.get(i).equals(lengths.getFirst())) {
                    throw malformedLength("several that differ");
                }
            }
        } catch (SipParseException malformed) {
            throw malformedLength("not a length");
        }
    }

    private static SipParseException malformedLength(String why) {
        return new SipParseException(ParseProblem.BAD_CONTENT_LENGTH, "Content-Length", why);
    }
}
