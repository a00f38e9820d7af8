package io.switchboard.sip.transaction;

import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.SipMessage;

/** How responses find their client transaction (RFC 3261 17.1.3): topmost branch and the method of CSeq. */
public record ClientKey(String branch, String method) {

    /** The key of a request of ours, or of a response to one. */
    public static ClientKey of(SipMessage message) {
        return new ClientKey(
                message.headers().require(HeaderFields.VIA).branch().orElse(""),
                message.headers().require(HeaderFields.CSEQ).method().name());
    }
}
