package io.switchboard.sip.useragent;

import io.switchboard.sip.message.SipHeaders;

/** An INVITE on its way. Callable from any thread. */
public interface OutgoingInvitation {

    /** The Call-ID it was sent with. */
    String callId();

    /**
     * Gives up (RFC 3261 9.1): CANCEL goes out as soon as a provisional response allows it. The listener hears {@link
     * InvitationEnd.Cancelled}, even if a 2xx crossed the CANCEL: that dialog is acknowledged and ended by the stack. Ignored after an
     * answer.
     *
     * @param extra headers of the CANCEL, such as Reason (RFC 3326)
     */
    void cancel(SipHeaders extra);
}
