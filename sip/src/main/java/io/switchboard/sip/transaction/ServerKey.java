package io.switchboard.sip.transaction;

import io.switchboard.sip.message.CSeq;
import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.Host;
import io.switchboard.sip.message.SipMethod;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.message.Via;

/**
 * How requests find their server transaction (RFC 3261 17.2.3): topmost branch, sent-by and method, an ACK being looked for as its
 * INVITE. For clients older than RFC 3261 the branch is replaced by what they keep the same in repetitions.
 */
public record ServerKey(String branch, Host host, int port, String method) {

    /** The key of the transaction this request belongs to or begins. */
    public static ServerKey of(SipRequest request) {
        SipMethod method = request.method();
        return of(request, method.equals(SipMethod.ACK) ? SipMethod.INVITE : method);
    }

    /** The key of the INVITE that this CANCEL wants to stop (RFC 3261 9.2). */
    public static ServerKey ofCancelled(SipRequest cancel) {
        return of(cancel, SipMethod.INVITE);
    }

    private static ServerKey of(SipRequest request, SipMethod method) {
        Via via = request.headers().require(HeaderFields.VIA);
        String branch = via.hasUniqueBranch() ? via.branch().orElse("") : legacyBranch(request, via);
        return new ServerKey(branch, via.host(), via.port().orElse(0), method.name());
    }

    private static String legacyBranch(SipRequest request, Via via) {
        CSeq sequence = request.headers().require(HeaderFields.CSEQ);
        String fromTag = request.headers().require(HeaderFields.FROM).tag().orElse("");
        return request.headers().require(HeaderFields.CALL_ID)
                + '\n'
                + fromTag
                + '\n'
                + sequence.number()
                + '\n'
                + via.branch().orElse("");
    }
}
