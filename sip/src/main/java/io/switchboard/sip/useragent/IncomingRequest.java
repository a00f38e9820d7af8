package io.switchboard.sip.useragent;

import io.switchboard.sip.message.SipBody;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.transport.Flow;

/** A request other than INVITE, waiting for its answer. Callable from any thread. */
public interface IncomingRequest {

    /** The request as it came. */
    SipRequest request();

    /** Where it came from. */
    Flow source();

    /** Who sent it. */
    Identity identity();

    /**
     * Answers it. Via, From, To (with tag), Call-ID, CSeq and Server are added. A second final answer is ignored.
     *
     * @param status 100 to 699
     */
    void respond(int status, String reason, SipHeaders extra, SipBody body);
}
