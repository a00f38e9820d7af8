package io.switchboard.testkit.phone;

import io.switchboard.sip.message.ReasonPhrases;
import io.switchboard.sip.message.SipBody;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.sdp.SessionDescription;
import io.switchboard.sip.useragent.IncomingInvitation;
import io.switchboard.sip.useragent.IncomingInvitationListener;
import io.switchboard.sip.useragent.InvitationFailure;
import io.switchboard.testkit.peer.PeerException;
import io.switchboard.testkit.phone.PhoneCallEnd.What;
import java.util.Optional;

/** A call that comes to a phone. */
public final class IncomingPhoneCall extends PhoneCall {
    private final IncomingInvitation invitation;

    IncomingPhoneCall(PhoneAudio audio, PhoneSession session, IncomingInvitation invitation) {
        super(audio, session);
        this.invitation = invitation;
        invitation.listen(new Listener());
    }

    /** The INVITE as it came. */
    public SipRequest invite() {
        return invitation.request();
    }

    /** Rings (180). */
    public void ring() {
        invitation.progress(180, ReasonPhrases.of(180), SipHeaders.EMPTY, SipBody.EMPTY);
    }

    /** Lets the caller hear this phone before it answers (183). */
    public void earlyMedia() {
        invitation.progress(183, ReasonPhrases.of(183), typed(), answerToOffer().body());
    }

    /** Answers. */
    public void answer() {
        answered(invitation.accept(typed(), answerToOffer().body()));
    }

    /** Refuses. */
    public void reject(int status) {
        invitation.reject(status, ReasonPhrases.of(status), SipHeaders.EMPTY);
        ended(new PhoneCallEnd(What.REFUSED, status, Optional.empty(), Optional.empty()));
    }

    @Override
    public void hangUp() {
        if (isAnswered()) {
            bye();
        } else {
            reject(480);
        }
    }

    private SessionDescription answerToOffer() {
        return session(invitation.request())
                .map(session()::answer)
                .orElseThrow(() -> new PeerException("an INVITE without an offer"));
    }

    private final class Listener implements IncomingInvitationListener {
        @Override
        public void cancelled(SipRequest request) {
            ended(end(What.CANCELLED, 487, request));
        }

        @Override
        public void confirmed(SipRequest acknowledgement) {
            // The offer was in the INVITE, so the ACK says nothing new.
        }

        @Override
        public void failed(InvitationFailure why) {
            ended(PhoneCallEnd.of(What.LOST));
        }
    }
}
