package io.switchboard.sip.useragent;

import io.switchboard.sip.dialog.DialogId;
import io.switchboard.sip.message.NameAddress;
import io.switchboard.sip.message.SipBody;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipMethod;
import io.switchboard.sip.message.SipUri;
import io.switchboard.sip.transport.Flow;

/** A confirmed dialog (RFC 3261 section 12). Callable from any thread. */
public interface Dialog {

    /** Call-ID and tags. */
    DialogId id();

    /** Our From or To, with its tag. */
    NameAddress localParty();

    /** The far end's From or To, with its tag. */
    NameAddress remoteParty();

    /** The far end's Contact as last refreshed. */
    SipUri remoteTarget();

    /** The flow its messages took last. */
    Flow flow();

    /** Sets the one listener. What happened before is told at once. */
    void listen(DialogListener listener);

    /**
     * Sends the ACK of the 2xx that was last received for an INVITE; repetitions of that 2xx are acknowledged by the stack from then on.
     *
     * @param body the answer where the 2xx held the offer, else empty
     */
    void acknowledge(SipHeaders extra, SipBody body);

    /**
     * Sends a request inside the dialog. A 401 or 407 is answered with the invitation's credentials; a 491 to a re-INVITE is tried again
     * after the pause of RFC 3261 14.1. A re-INVITE while another one is under way ends with a 491 of our own making.
     */
    void request(SipMethod method, SipHeaders extra, SipBody body, ResponseListener listener);

    /** Ends the dialog with BYE; {@link DialogListener#ended} says {@link DialogEnd.LocalBye} at once. Ignored when it has ended. */
    void bye(SipHeaders extra);
}
