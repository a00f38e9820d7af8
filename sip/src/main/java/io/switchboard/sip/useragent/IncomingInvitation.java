package io.switchboard.sip.useragent;

import io.switchboard.sip.message.SipBody;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.transport.Flow;

/**
 * An INVITE waiting for its answer (RFC 3261 13.3). Callable from any thread. The stack sends 100, absorbs repetitions, repeats the 2xx
 * until its ACK and answers CANCEL.
 */
public interface IncomingInvitation {

    /** The INVITE as it came. */
    SipRequest request();

    /** Where it came from. */
    Flow source();

    /** Who sent it. */
    Identity identity();

    /** Sets the one listener. What happened before is told at once. */
    void listen(IncomingInvitationListener listener);

    /**
     * Sends a provisional response, which creates the early dialog. Repeated every minute until the final one (RFC 3261 13.3.1.1).
     *
     * @param status 101 to 199
     */
    void progress(int status, String reason, SipHeaders extra, SipBody body);

    /**
     * Answers with 200 and repeats it until the ACK comes. If the caller has cancelled meanwhile nothing is sent and the dialog that is
     * returned has already ended, which its listener is told.
     */
    Dialog accept(SipHeaders extra, SipBody body);

    /**
     * Refuses; ignored once the invitation was accepted, rejected or cancelled.
     *
     * @param status 300 to 699
     */
    void reject(int status, String reason, SipHeaders extra);
}
