package io.switchboard.sip.useragent;

import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.NameAddress;
import io.switchboard.sip.message.SipBody;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.message.SipResponse;
import io.switchboard.sip.message.Via;
import io.switchboard.sip.transport.Flow;
import io.switchboard.sip.transport.ResponseRoute;

/** Makes responses (RFC 3261 8.2.6): the copied headers, the marked Via, our tag. */
final class Responses {

    private static final SipHeaders NONE = SipHeaders.EMPTY;

    private final String product;

    Responses(String product) {
        this.product = product;
    }

    /**
     * A response.
     *
     * @param tag our tag, put into To where the request carries none
     */
    SipResponse make(
            SipRequest request, Flow source, int status, String reason, String tag, SipHeaders extra, SipBody body) {
        SipHeaders.Builder headers = copied(request, source);
        NameAddress to = request.headers().require(HeaderFields.TO);
        headers.add(HeaderFields.TO, to.tag().isPresent() ? to : to.withTag(tag));
        headers.add(HeaderFields.SERVER, product);
        headers.addAllOf(extra);
        return new SipResponse(status, reason, headers.build(), body);
    }

    /** A response without more headers or body. */
    SipResponse make(SipRequest request, Flow source, int status, String reason, String tag) {
        return make(request, source, status, reason, tag, NONE, SipBody.EMPTY);
    }

    /** A 100, which carries no tag of ours. */
    SipResponse trying(SipRequest request, Flow source) {
        SipHeaders.Builder headers = copied(request, source).copy(HeaderFields.TO, request.headers());
        return new SipResponse(100, "Trying", headers.build());
    }

    private static SipHeaders.Builder copied(SipRequest request, Flow source) {
        SipHeaders original = request.headers();
        Via via = original.require(HeaderFields.VIA);
        SipHeaders.Builder headers = SipHeaders.builder().copy(HeaderFields.VIA, original);
        if (ResponseRoute.needsMark(via, source)) {
            headers.removeFirst(HeaderFields.VIA).addFirst(HeaderFields.VIA, ResponseRoute.marked(via, source));
        }
        return headers.copy(HeaderFields.FROM, original)
                .copy(HeaderFields.CALL_ID, original)
                .copy(HeaderFields.CSEQ, original);
    }
}
