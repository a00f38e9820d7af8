package io.switchboard.sip.useragent;

import io.switchboard.sip.message.SipRequest;

/** Hears what becomes of an incoming invitation. Called on the event loop that owns it: must not block. */
public interface IncomingInvitationListener {

    /** The caller gave up before the answer; 487 was sent. The request is the CANCEL (its Reason may tell why), or a BYE in the early dialog. */
    void cancelled(SipRequest request);

    /** The ACK of our 2xx came; its body holds the answer where the 2xx held the offer. */
    void confirmed(SipRequest acknowledgement);

    /** The invitation came to nothing without the caller saying so. */
    void failed(InvitationFailure why);
}
