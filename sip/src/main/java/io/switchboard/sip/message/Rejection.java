package io.switchboard.sip.message;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the answer to a request that could be read only in part. */
final class Rejection {
    private Rejection() {}

    /** The answer, if the request says where to; ACK is never answered (RFC 3261 section 17.1.1.3). */
    static Optional<SipResponse> answer(ParseProblem problem, @Nullable SipMethod method, SipHeaders headers) {
        if (method == null || method.equals(SipMethod.ACK)) {
            return Optional.empty();
        }
        try {
            headers.require(HeaderFields.VIA);
        } catch (SipParseException unknownWhereTo) {
            return Optional.empty();
        }
        boolean complete = headers.has(HeaderFields.FROM)
                && headers.has(HeaderFields.TO)
                && headers.has(HeaderFields.CALL_ID)
                && headers.has(HeaderFields.CSEQ);
        return complete
                ? Optional.of(new SipResponse(problem.status(), problem.reason(), SipResponse.copied(headers)))
                : Optional.empty();
    }
}
