package io.switchboard.sip.useragent;

import io.switchboard.sip.message.SipResponse;

/**
 * Hears what becomes of an outgoing invitation. Called on the event loop that owns it: must not block. Exactly one of {@link #answered}
 * and {@link #ended} comes in the end.
 */
public interface OutgoingInvitationListener {

    /** A provisional response above 100. Several early dialogs may come of one invitation that was forked downstream. */
    void progressed(SipResponse response, EarlyDialog dialog);

    /**
     * The first 2xx. If the INVITE held an offer the ACK is sent when this method returns; if it held none, the listener owes {@link
     * Dialog#acknowledge} with the answer. Later answers of other forks are acknowledged and ended by the stack.
     */
    void answered(SipResponse response, Dialog dialog);

    /** It came to nothing. */
    void ended(InvitationEnd end);
}
