package io.switchboard.calls.leg;

import io.switchboard.calls.LegId;
import io.switchboard.calls.dial.Destination;
import io.switchboard.calls.dial.DialTarget;
import io.switchboard.calls.mailbox.Mailbox;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipResponse;
import io.switchboard.sip.useragent.Dialog;
import io.switchboard.sip.useragent.EarlyDialog;
import io.switchboard.sip.useragent.InvitationEnd;
import io.switchboard.sip.useragent.InvitationRequest;
import io.switchboard.sip.useragent.OutgoingInvitation;
import io.switchboard.sip.useragent.OutgoingInvitationListener;
import io.switchboard.sip.useragent.UserAgent;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A leg to one destination while it is rung: from INVITE to answer or failure. Belongs to the call's thread; what the
 * SIP stack says becomes signals of the mailbox.
 */
public final class CalleeLeg {
    /** Hears what becomes of a leg, on the call's thread. Nothing comes any more once the leg was given up. */
    public interface Listener {
        /** It rings, or reports other progress; the body may hold early media. */
        void progressed(CalleeLeg leg, SipResponse response);

        /** The callee answered. */
        void answered(CalleeLeg leg, SipResponse response, Dialog dialog);

        /** It came to nothing. */
        void ended(CalleeLeg leg, InvitationEnd end);

        /** It was not sent because of a limit of ours. */
        void notSent(CalleeLeg leg, String why);

        /** It was not sent because the caller offers none of the codecs that are allowed there. */
        void incompatible(CalleeLeg leg);
    }

    private sealed interface State {
        record Calling() implements State {}

        record Ringing(Duration since) implements State {}

        record Over() implements State {}
    }

    private final LegId id;
    private final DialTarget target;
    private final Destination destination;
    private final Instant startedAt;
    private final Mailbox mailbox;
    private final Listener listener;
    private State state = new State.Calling();
    private @Nullable OutgoingInvitation invitation;
    private @Nullable Prepared prepared;
    private Duration rang = Duration.ZERO;

    /** What there is once it is known where the leg goes: a media port, and the offer that names it. */
    private record Prepared(Party party, Party.Proposal proposal) {}

    /** A leg that was not sent yet. */
    public CalleeLeg(
            LegId id,
            DialTarget target,
            Destination destination,
            Instant startedAt,
            Mailbox mailbox,
            Listener listener) {
        this.id = id;
        this.target = target;
        this.destination = destination;
        this.startedAt = startedAt;
        this.mailbox = mailbox;
        this.listener = listener;
    }

    /** Sends the INVITE with this offer; ignored when the leg was given up before. */
    public void send(UserAgent userAgent, InvitationRequest request, Party party, Party.Proposal proposal) {
        if (!isOver()) {
            prepared = new Prepared(party, proposal);
            invitation = userAgent.invite(request, new Signals());
        }
    }

    /** It cannot be sent because of a limit of ours. */
    public void notSent(String why) {
        if (!isOver()) {
            listener.notSent(this, why);
        }
    }

    /** It cannot be sent because the caller offers none of the codecs that are allowed there. */
    public void incompatible() {
        if (!isOver()) {
            listener.incompatible(this);
        }
    }

    /** It cannot be sent because there is no way to its destination. */
    public void unreachable(String why) {
        if (!isOver()) {
            listener.ended(this, new InvitationEnd.Unreachable(why));
        }
    }

    /** Gives up: nothing more is heard of this leg, and an answer that crosses is hung up. */
    public void cancel(SipHeaders reason) {
        if (isOver()) {
            return;
        }
        over();
        if (invitation != null) {
            invitation.cancel(reason);
        }
    }

    /** Notes that the leg ended by itself or was taken over by a conversation. */
    public void over() {
        if (state instanceof State.Ringing(Duration since)) {
            rang = mailbox.elapsed().minus(since);
        }
        state = new State.Over();
    }

    /** Notes that it rings; says whether that is news. */
    public boolean ringing() {
        if (state instanceof State.Calling) {
            state = new State.Ringing(mailbox.elapsed());
            return true;
        }
        return false;
    }

    /** Which leg this is. */
    public LegId id() {
        return id;
    }

    /** Whom it rings. */
    public DialTarget target() {
        return target;
    }

    /** Where it goes. */
    public Destination destination() {
        return destination;
    }

    /** When the INVITE was sent. */
    public Instant startedAt() {
        return startedAt;
    }

    /** Its sound, once it was sent. */
    public Party party() {
        return prepared().party();
    }

    /** The offer it was sent. */
    public Party.Proposal proposal() {
        return prepared().proposal();
    }

    /** Frees its media port, if it has one. */
    public void closeMedia() {
        if (prepared != null) {
            prepared.party().port().close();
        }
    }

    private Prepared prepared() {
        if (prepared == null) {
            throw new IllegalStateException("Leg " + id + " was not sent");
        }
        return prepared;
    }

    /** Whether it is answered, failed or given up. */
    public boolean isOver() {
        return state instanceof State.Over;
    }

    /** Whether it rings or ever rang. */
    public boolean hasRung() {
        return state instanceof State.Ringing || rang.isPositive();
    }

    /** How long it rang until now or until it was over. */
    public Duration rang() {
        return state instanceof State.Ringing(Duration since)
                ? mailbox.elapsed().minus(since)
                : rang;
    }

    /** The dialog that a late answer brings when nobody waits for it any more is ended at once. */
    private void answered(SipResponse response, Dialog dialog) {
        if (isOver()) {
            dialog.bye(Reasons.answeredElsewhere());
        } else {
            listener.answered(this, response, dialog);
        }
    }

    private final class Signals implements OutgoingInvitationListener {
        @Override
        public void progressed(SipResponse response, EarlyDialog dialog) {
            mailbox.offer(() -> {
                if (!isOver()) {
                    listener.progressed(CalleeLeg.this, response);
                }
            });
        }

        @Override
        public void answered(SipResponse response, Dialog dialog) {
            mailbox.post(() -> CalleeLeg.this.answered(response, dialog));
        }

        @Override
        public void ended(InvitationEnd end) {
            mailbox.post(() -> {
                if (!isOver()) {
                    listener.ended(CalleeLeg.this, end);
                }
            });
        }
    }
}
