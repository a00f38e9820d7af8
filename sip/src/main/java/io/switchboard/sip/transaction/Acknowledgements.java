package io.switchboard.sip.transaction;

import io.switchboard.sip.message.CSeq;
import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipMethod;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.message.SipResponse;

/** Makes the requests that belong to an INVITE and share its branch (RFC 3261 9.1 and 17.1.1.3). Pure. */
public final class Acknowledgements {

    private static final int MAX_FORWARDS = 70;

    private Acknowledgements() {}

    /** The ACK of a final response above 299. */
    public static SipRequest ofRefusal(SipRequest invite, SipResponse response) {
        SipHeaders.Builder headers = sharedHeaders(invite, SipMethod.ACK);
        headers.set(HeaderFields.TO, response.headers().require(HeaderFields.TO));
        return new SipRequest(SipMethod.ACK, invite.uri(), headers.build());
    }

    /** The CANCEL of an INVITE, with more headers such as Reason. */
    public static SipRequest cancelling(SipRequest invite, SipHeaders extra) {
        SipHeaders.Builder headers = sharedHeaders(invite, SipMethod.CANCEL);
        headers.addAllOf(extra);
        return new SipRequest(SipMethod.CANCEL, invite.uri(), headers.build());
    }

    private static SipHeaders.Builder sharedHeaders(SipRequest invite, SipMethod method) {
        SipHeaders original = invite.headers();
        return SipHeaders.builder()
                .add(HeaderFields.VIA, original.require(HeaderFields.VIA))
                .add(HeaderFields.MAX_FORWARDS, MAX_FORWARDS)
                .copy(HeaderFields.ROUTE, original)
                .copy(HeaderFields.FROM, original)
                .copy(HeaderFields.TO, original)
                .copy(HeaderFields.CALL_ID, original)
                .add(
                        HeaderFields.CSEQ,
                        new CSeq(original.require(HeaderFields.CSEQ).number(), method));
    }
}
