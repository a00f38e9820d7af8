package io.switchboard.sip.useragent;

import io.switchboard.sip.message.SipBody;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipRequest;

/** A request inside a dialog, waiting for its answer. Callable from any thread. */
public interface DialogRequest {

    /** The request as it came. */
    SipRequest request();

    /**
     * Answers it. Via, From, To, Call-ID, CSeq, Contact and Server are added; a 2xx to a re-INVITE is repeated until its ACK. A second
     * final answer is ignored.
     *
     * @param status 100 to 699
     */
    void respond(int status, String reason, SipHeaders extra, SipBody body);
}
