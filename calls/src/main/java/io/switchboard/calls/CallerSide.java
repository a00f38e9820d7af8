package io.switchboard.calls;

import io.switchboard.calls.dial.AllowedCodecs;
import io.switchboard.calls.leg.CallerLeg;
import io.switchboard.calls.leg.Party;
import io.switchboard.calls.leg.SessionBody;
import io.switchboard.calls.mailbox.Mailbox;
import io.switchboard.calls.negotiation.CodecChoice;
import io.switchboard.calls.negotiation.OfferedSession;
import io.switchboard.calls.negotiation.RelayedFormats;
import io.switchboard.calls.negotiation.RemoteAudio;
import io.switchboard.calls.negotiation.SessionReader;
import io.switchboard.media.PayloadFormat;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.sdp.Direction;
import io.switchboard.sip.sdp.SessionDescription;
import io.switchboard.sip.useragent.IncomingInvitation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The caller's side of a conversation: its leg, its sound, and what it offered or owes us an answer to. Belongs to the
 * call's thread.
 */
final class CallerSide {
    private final IncomingInvitation invitation;
    private final LegFactory legs;
    private final CallerLeg leg;
    private AllowedCodecs allowed = AllowedCodecs.ANY;
    private @Nullable Party party;
    private Party.@Nullable Proposal owed;

    CallerSide(
            IncomingInvitation invitation,
            Opening opening,
            LegFactory legs,
            Mailbox mailbox,
            CallerLeg.Listener listener) {
        this.invitation = invitation;
        this.legs = legs;
        this.leg = new CallerLeg(invitation, opening.offer(), mailbox, listener);
    }

    CallerLeg leg() {
        return leg;
    }

    /** Its sound, once it was needed. */
    Optional<Party> party() {
        return Optional.ofNullable(party);
    }

    /** Its sound, opened when it is first needed; empty when there is no port. */
    Optional<Party> open() {
        if (party == null) {
            party = legs.openParty(
                            LegId.CALLER,
                            Side.CALLER,
                            invitation.source().remote().getAddress())
                    .orElse(null);
            allow(allowed);
        }
        return party();
    }

    /** Restricts it to these codecs from now on. */
    void allow(AllowedCodecs codecs) {
        allowed = codecs;
        party().ifPresent(side -> side.allow(codecs));
    }

    /** What it may use. */
    AllowedCodecs allowed() {
        return allowed;
    }

    /** Whether it offered any codec that it may use, or will be made an offer. */
    boolean hasAllowedSound() {
        return leg.offer()
                .map(offer -> allowed.allowsSound(offer.audio().formats()))
                .orElse(true);
    }

    /** Whether the caller was answered and it is settled what it sends and takes. */
    boolean isAgreed() {
        return leg.isAnswered() && owed == null;
    }

    /** What a callee is offered: what the caller takes, what it hears already first. */
    List<PayloadFormat> formatsForCallee() {
        List<PayloadFormat> formats = formatsTaken();
        return party == null ? formats : CodecChoice.preferring(formats, party.agreed());
    }

    /** What the caller takes: what was agreed when it was answered, else what it offered, else whatever we can relay. */
    List<PayloadFormat> formatsTaken() {
        if (party != null && isAgreed()) {
            return party.agreed();
        }
        return allowed.of(leg.offer().map(offer -> offer.audio().formats()).orElseGet(RelayedFormats::all));
    }

    /** Which way the caller wants its sound to flow. */
    Direction direction() {
        return party().flatMap(Party::remote)
                .or(() -> leg.offer().map(OfferedSession::audio))
                .map(RemoteAudio::direction)
                .orElse(Direction.SEND_RECEIVE);
    }

    OptionalInt packetTime() {
        return leg.offer().map(offer -> offer.audio().packetTime()).orElseGet(OptionalInt::empty);
    }

    /** What the caller is told: the answer to its offer, or an offer of ours where it made none. */
    SessionDescription describe(Party side, List<PayloadFormat> chosen, Direction direction) {
        Optional<OfferedSession> offer = leg.offer();
        if (offer.isPresent()) {
            return side.answer(
                    offer.get().description(),
                    offer.get().audio(),
                    chosen,
                    direction,
                    offer.get().audio().packetTime());
        }
        Party.Proposal proposal = side.propose(chosen, Direction.SEND_RECEIVE, OptionalInt.empty());
        owed = proposal;
        return proposal.offer();
    }

    /** The caller's ACK came; says whether it holds the answer we are owed, if we are. */
    boolean confirmed(SipRequest acknowledgement) {
        Party.Proposal proposal = owed;
        Party side = party;
        if (proposal == null || side == null) {
            return true;
        }
        owed = null;
        Optional<OfferedSession> answer = SessionBody.session(acknowledgement).flatMap(SessionReader::usable);
        answer.ifPresent(session -> side.accepted(proposal, session.audio()));
        return answer.isPresent();
    }
}
