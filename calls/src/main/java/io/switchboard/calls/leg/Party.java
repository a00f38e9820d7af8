package io.switchboard.calls.leg;

import io.switchboard.calls.LegId;
import io.switchboard.calls.Side;
import io.switchboard.calls.dial.AllowedCodecs;
import io.switchboard.calls.negotiation.AnswerWriter;
import io.switchboard.calls.negotiation.CodecChoice;
import io.switchboard.calls.negotiation.LocalAudio;
import io.switchboard.calls.negotiation.OfferWriter;
import io.switchboard.calls.negotiation.RemoteAudio;
import io.switchboard.media.Latching;
import io.switchboard.media.MediaPort;
import io.switchboard.media.PayloadFormat;
import io.switchboard.media.RemoteMedia;
import io.switchboard.sip.sdp.Direction;
import io.switchboard.sip.sdp.SessionDescription;
import io.switchboard.sip.useragent.Dialog;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One side of a call as far as sound goes: its port, what it stated and what we told it. Keeps offer and answer (RFC
 * 3264) of this side consistent: the version in {@code o=} goes up with each change, payload types keep their meaning.
 * Belongs to the call's thread.
 */
public final class Party {
    private final LegId leg;
    private Side side;
    private final MediaPort port;
    private final LocalAudio local;
    private long version;
    private @Nullable SessionDescription stated;
    private List<PayloadFormat> told = List.of();
    private List<PayloadFormat> agreed = List.of();
    private Direction direction = Direction.SEND_RECEIVE;
    private @Nullable RemoteAudio remote;
    private @Nullable Dialog dialog;
    private AllowedCodecs allowed = AllowedCodecs.ANY;

    /** A side that has stated nothing yet. */
    public Party(LegId leg, Side side, MediaPort port, LocalAudio local) {
        this.leg = leg;
        this.side = side;
        this.port = port;
        this.local = local;
    }

    /** Which leg this is. */
    public LegId leg() {
        return leg;
    }

    /** Caller or callee. */
    public Side side() {
        return side;
    }

    /** It is the caller or the callee from now on. */
    public void sit(Side seat) {
        side = seat;
    }

    /** Which way we told it last that sound flows. */
    public Direction direction() {
        return direction;
    }

    /** Its sound. */
    public MediaPort port() {
        return port;
    }

    /** What it stated last in an exchange that was completed. */
    public Optional<RemoteAudio> remote() {
        return Optional.ofNullable(remote);
    }

    /** What it may use. */
    public AllowedCodecs allowed() {
        return allowed;
    }

    /** Restricts what it may use from now on. */
    public void allow(AllowedCodecs codecs) {
        allowed = codecs;
    }

    /** The formats in use, the codec first; empty before the first agreement. */
    public List<PayloadFormat> agreed() {
        return agreed;
    }

    /** The encoding name of the codec in use, empty before the first agreement. */
    public String codecName() {
        return agreed.stream()
                .filter(format -> format.codec().isAudio())
                .findFirst()
                .map(format -> format.codec().encodingName())
                .orElse("");
    }

    /** The confirmed dialog, once there is one. */
    public Optional<Dialog> dialog() {
        return Optional.ofNullable(dialog);
    }

    /** The dialog was confirmed. */
    public void confirmed(Dialog confirmed) {
        dialog = confirmed;
    }

    /** An offer to this side of what it may use of these formats. Nothing changes until {@link #accepted} says that it was answered. */
    public Proposal propose(List<PayloadFormat> formats, Direction wanted, OptionalInt packetTime) {
        List<PayloadFormat> numbered = CodecChoice.renumbered(allowed.of(formats), told);
        SessionDescription offer = versioned(OfferWriter.write(local, version, numbered, wanted, packetTime, stated()));
        return new Proposal(offer, numbered, wanted);
    }

    /** This side answered our proposal. */
    public void accepted(Proposal proposal, RemoteAudio answer) {
        told = merged(proposal.formats());
        direction = proposal.direction();
        remote = answer;
        agreed = answer.formats();
        List<PayloadFormat> receive = CodecChoice.taken(proposal.formats(), answer.formats());
        apply(answer, answer.formats(), receive);
    }

    /**
     * Our answer to an offer of this side, which takes effect at once.
     *
     * @param offer the description it sent
     * @param audio what it says
     * @param chosen the formats to take, out of the offer
     * @param wanted the direction we want, cut down to what the offer allows
     */
    public SessionDescription answer(
            SessionDescription offer,
            RemoteAudio audio,
            List<PayloadFormat> chosen,
            Direction wanted,
            OptionalInt packetTime) {
        direction = Directions.within(wanted, audio.direction());
        remote = audio;
        told = merged(chosen);
        agreed = chosen;
        apply(audio, CodecChoice.preferring(audio.formats(), chosen), chosen);
        return versioned(AnswerWriter.write(local, version, offer, chosen, direction, packetTime));
    }

    private Optional<SessionDescription> stated() {
        return Optional.ofNullable(stated);
    }

    private SessionDescription versioned(SessionDescription draft) {
        if (stated == null || !draft.equals(stated)) {
            version++;
            stated = OfferWriter.withVersion(draft, version);
        }
        return stated;
    }

    private void apply(RemoteAudio audio, List<PayloadFormat> send, List<PayloadFormat> receive) {
        Direction both = Directions.within(direction, audio.direction());
        port.remote(new RemoteMedia(
                audio.rtp(), audio.rtcp(), send, receive, Directions.ofPort(both), Latching.FIRST_SOURCE, false));
    }

    private List<PayloadFormat> merged(List<PayloadFormat> formats) {
        return CodecChoice.merged(told, formats);
    }

    /** An offer that was not answered yet. */
    public record Proposal(SessionDescription offer, List<PayloadFormat> formats, Direction direction) {
        /** Copies the formats. */
        public Proposal {
            formats = List.copyOf(formats);
        }
    }
}
