package io.switchboard.calls.leg;

import io.switchboard.calls.mailbox.Mailbox;
import io.switchboard.calls.negotiation.OfferedSession;
import io.switchboard.sip.message.SipBody;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.sdp.SessionDescription;
import io.switchboard.sip.useragent.Dialog;
import io.switchboard.sip.useragent.DialogEnd;
import io.switchboard.sip.useragent.DialogRequest;
import io.switchboard.sip.useragent.IncomingInvitation;
import io.switchboard.sip.useragent.IncomingInvitationListener;
import io.switchboard.sip.useragent.InvitationFailure;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The leg of the party that calls: from its INVITE to its end. Belongs to the call's thread; what the SIP stack says
 * becomes signals of the mailbox.
 */
public final class CallerLeg {
    private static final int RINGING = 180;
    private static final int SESSION_PROGRESS = 183;

    /** Hears what the caller does, on the call's thread. */
    public interface Listener extends DialogSignals.Receiver {
        /** The caller gave up before the answer. */
        void cancelled(SipRequest request);

        /** The ACK of our answer came. */
        void confirmed(SipRequest acknowledgement);

        /** The caller's side cannot go on although nobody said so. */
        void failed(InvitationFailure why);
    }

    private sealed interface State {
        /** Not answered; what was told last, 100 for nothing. */
        record Proceeding(int told) implements State {}

        record Answered(Dialog dialog) implements State {}

        record Over() implements State {}
    }

    private final IncomingInvitation invitation;
    private final Optional<OfferedSession> offer;
    private final Mailbox mailbox;
    private final Listener listener;
    private State state = new State.Proceeding(100);
    private @Nullable SessionDescription early;

    /** Listens to the invitation from now on. */
    public CallerLeg(
            IncomingInvitation invitation, Optional<OfferedSession> offer, Mailbox mailbox, Listener listener) {
        this.invitation = invitation;
        this.offer = offer;
        this.mailbox = mailbox;
        this.listener = listener;
        invitation.listen(new InvitationSignals());
    }

    /** What the caller offered; empty when it wants an offer from us. */
    public Optional<OfferedSession> offer() {
        return offer;
    }

    /** Whether the caller was answered and has not ended. */
    public boolean isAnswered() {
        return state instanceof State.Answered;
    }

    /** Whether nothing can be told to the caller any more. */
    public boolean isOver() {
        return state instanceof State.Over;
    }

    /** Tells that it rings, once, unless the caller hears early media already. */
    public void ring() {
        if (state instanceof State.Proceeding(int told) && told < RINGING) {
            state = new State.Proceeding(RINGING);
            invitation.progress(RINGING, "Ringing", SipHeaders.EMPTY, SipBody.EMPTY);
        }
    }

    /** Lets the caller hear what comes before the answer. Repeated only when the description changed. */
    public void earlyMedia(SessionDescription answer) {
        if (state instanceof State.Proceeding && !answer.equals(early)) {
            state = new State.Proceeding(SESSION_PROGRESS);
            early = answer;
            invitation.progress(
                    SESSION_PROGRESS,
                    "Session Progress",
                    SessionBody.headers(SipHeaders.EMPTY),
                    SessionBody.of(answer));
        }
    }

    /** Answers; the dialog that comes of it may have ended already, which the listener is told. */
    public Optional<Dialog> accept(SessionDescription description) {
        if (!(state instanceof State.Proceeding)) {
            return Optional.empty();
        }
        Dialog dialog = invitation.accept(
                SessionBody.headers(SessionTimer.answer(invitation.request().headers())), SessionBody.of(description));
        state = new State.Answered(dialog);
        dialog.listen(new DialogSignals(mailbox, new DialogEvents()));
        return Optional.of(dialog);
    }

    /** Ends the leg, whatever its state: refuses it with the status, or hangs up with the reason. */
    public void end(int status, String phrase, SipHeaders refusal, SipHeaders reason) {
        switch (state) {
            case State.Proceeding proceeding -> invitation.reject(status, phrase, refusal);
            case State.Answered(Dialog dialog) -> dialog.bye(reason);
            case State.Over over -> {}
        }
        state = new State.Over();
    }

    private void over() {
        state = new State.Over();
    }

    private final class InvitationSignals implements IncomingInvitationListener {
        @Override
        public void cancelled(SipRequest request) {
            mailbox.post(() -> {
                over();
                listener.cancelled(request);
            });
        }

        @Override
        public void confirmed(SipRequest acknowledgement) {
            mailbox.post(() -> listener.confirmed(acknowledgement));
        }

        @Override
        public void failed(InvitationFailure why) {
            mailbox.post(() -> {
                over();
                listener.failed(why);
            });
        }
    }

    /** Passes on, and notes that the leg is over before anybody hears of it. */
    private final class DialogEvents implements DialogSignals.Receiver {
        @Override
        public void requested(DialogRequest request) {
            listener.requested(request);
        }

        @Override
        public void acknowledged(SipRequest acknowledgement) {
            listener.acknowledged(acknowledgement);
        }

        @Override
        public void ended(DialogEnd end) {
            over();
            listener.ended(end);
        }
    }
}
