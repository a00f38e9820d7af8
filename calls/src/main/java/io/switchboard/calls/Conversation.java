package io.switchboard.calls;

import io.switchboard.calls.dial.AllowedCodecs;
import io.switchboard.calls.dial.RingingPlan;
import io.switchboard.calls.event.CallEvent;
import io.switchboard.calls.leg.CallerLeg;
import io.switchboard.calls.leg.Party;
import io.switchboard.calls.leg.Reasons;
import io.switchboard.calls.leg.Warnings;
import io.switchboard.calls.mailbox.Mailbox;
import io.switchboard.calls.negotiation.CodecChoice;
import io.switchboard.calls.negotiation.Refusal;
import io.switchboard.calls.negotiation.RelayedFormats;
import io.switchboard.calls.recording.PartyRecording;
import io.switchboard.calls.transfer.PartyFeatures;
import io.switchboard.media.MediaPort;
import io.switchboard.media.PayloadFormat;
import io.switchboard.sip.message.ReasonPhrases;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.sdp.Direction;
import io.switchboard.sip.sdp.SessionDescription;
import io.switchboard.sip.useragent.DialogEnd;
import io.switchboard.sip.useragent.DialogRequest;
import io.switchboard.sip.useragent.IncomingInvitation;
import io.switchboard.sip.useragent.InvitationFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The two sides of a call and the sound between them: who hears whom, from early media over the answer to the end.
 * Belongs to the call's thread.
 */
final class Conversation implements CallerLeg.Listener {
    private final IncomingInvitation invitation;
    private final LegFactory legs;
    private final Mailbox mailbox;
    private final Journal journal;
    private final Consumer<CallEnd> finish;
    private final CallEngineSettings settings;
    private final CallSurroundings surroundings;
    private final Parties parties;
    private final List<Transfer> transfers = new ArrayList<>();
    private @Nullable CallerSide caller;
    private Consumer<Character> callerDigits = digit -> {};
    private @Nullable SipHeaders givenReason;
    private Mailbox.@Nullable Timer longest;
    private SipHeaders refusalHeaders = SipHeaders.EMPTY;
    private boolean closed;

    Conversation(
            CallId id,
            IncomingInvitation invitation,
            CallSurroundings surroundings,
            Mailbox mailbox,
            Journal journal,
            Consumer<CallEnd> finish,
            Runnable recorded) {
        this.invitation = invitation;
        this.legs = new LegFactory(id, invitation.request(), surroundings, mailbox);
        this.mailbox = mailbox;
        this.journal = journal;
        this.finish = finish;
        this.settings = surroundings.settings();
        this.surroundings = surroundings;
        this.parties = new Parties(
                settings,
                mailbox,
                journal,
                new Recordings(mailbox, journal, legs::record, recorded),
                this::end,
                side -> finish.accept(CallEnd.of(CallEndCause.PARTY_LOST, side)),
                this::digitInRequest);
    }

    /** Reads what the caller offers; says whether the call can go on. */
    boolean begin() {
        Opening opening = Opening.read(invitation.request());
        caller = new CallerSide(invitation, opening, legs, mailbox, this);
        if (opening instanceof Opening.Refused(CallEnd end, SipHeaders headers)) {
            refusalHeaders = headers;
            finish.accept(end);
        } else if (legs.hopsLeft().isEmpty()) {
            finish.accept(CallEnd.of(CallEndCause.FAILED, Side.CALLER).withSipStatus(483));
        }
        mailbox.runPending();
        return !closed;
    }

    /** Restricts the caller's codecs; ends a call that has none left. */
    void allowCodecs(AllowedCodecs codecs) {
        caller().allow(codecs);
        if (!caller().hasAllowedSound()) {
            refusalHeaders = Warnings.of(Refusal.noneAllowed(codecs));
            finish.accept(CallEnd.of(CallEndCause.INCOMPATIBLE, Side.CALLER));
        }
    }

    CallerLeg callerLeg() {
        return caller().leg();
    }

    boolean isAnswered() {
        return caller != null && caller.leg().isAnswered();
    }

    boolean isOver() {
        return closed;
    }

    /** Whether the caller was answered and it is settled what it sends and takes. */
    boolean isAgreedWithCaller() {
        return caller().isAgreed();
    }

    /** The caller's sound, for playing and recording. */
    MediaPort answeredPort() {
        if (!isAgreedWithCaller()) {
            throw new IllegalStateException("The call was not answered");
        }
        return caller().party()
                .map(Party::port)
                .orElseThrow(() -> new IllegalStateException("An answered caller has a media port"));
    }

    /** Hears digits that come in INFO requests; digits in RTP are heard by the media port itself. */
    void onCallerDigit(Consumer<Character> listener) {
        callerDigits = listener;
    }

    /** Answers the caller with sound of our own; ends the call when that cannot be. */
    void answerOurselves() {
        if (isAnswered() || closed) {
            return;
        }
        Optional<List<PayloadFormat>> chosen = callerLeg().offer().isPresent()
                ? CodecChoice.withUs(caller().formatsTaken())
                : Optional.of(caller().allowed().of(RelayedFormats.playable()));
        if (chosen.isEmpty()) {
            refusalHeaders = Warnings.of(Refusal.noCommonCodec());
            finish.accept(CallEnd.of(CallEndCause.INCOMPATIBLE, Side.CALLER));
            return;
        }
        Optional<Party> side = callerParty();
        if (side.isPresent()) {
            accept(side.get(), caller().describe(side.get(), chosen.get(), Direction.SEND_RECEIVE));
            String codec = chosen.get().getFirst().codec().encodingName();
            journal.answeredByUs(codec);
            journal.tell((call, at) -> new CallEvent.AnsweredByUs(call, at, codec));
        }
    }

    /** Records the conversation in the name of a party. */
    void record(PartyRecording wanted) {
        Party owner = at(wanted.party());
        parties.recordings().begin(wanted, owner, parties.bonds().partner(owner));
    }

    /** Listens to the keys of a party for what it may do with them. */
    void allow(PartyFeatures features) {
        Party owner = at(features.party());
        Transfer transfer = new Transfer(features, owner, this, mailbox, journal);
        transfers.add(transfer);
        PartyKeys codes = new PartyKeys(
                features,
                owner,
                transfer,
                () -> transfers.stream().anyMatch(Transfer::isUnderWay),
                parties.recordings(),
                mailbox);
        parties.keys().listen(owner, codes::pressed);
    }

    private Party at(Side side) {
        return parties.at(side).orElseThrow(() -> new IllegalStateException("There is no " + side + " yet"));
    }

    /** Whether every recording is complete and told. */
    boolean isRecorded() {
        return parties.recordings().isDone();
    }

    Parties parties() {
        return parties;
    }

    /** A plan that is rung for somebody. */
    Dialling dialling(RingingPlan plan, DialRequester requester) {
        return new Dialling(plan, requester, surroundings, mailbox, journal);
    }

    /** Ends the call. */
    void finish(CallEnd end) {
        finish.accept(end);
    }

    LegFactory legs() {
        return legs;
    }

    /** Lets the caller and a callee hear each other from now on. */
    void connect(Party answered) {
        parties.endsTheCall(answered);
        parties.keys().ignore(answered);
        parties.seat(answered, Side.CALLEE);
        caller().party().ifPresent(side -> parties.bonds().join(side, answered));
        parties.watch(answered);
        surroundings.counters().callsAnswered().increment();
    }

    /** What the caller is told when the call is refused. */
    void explainRefusal(String text) {
        refusalHeaders = Warnings.of(text);
    }

    /** The Reason for those who did not end the call: what the one who did it gave, else ours. */
    SipHeaders reasonFor(CallEnd end) {
        return givenReason == null ? Reasons.of(end) : givenReason;
    }

    /** Ends both sides and all sound. */
    void close(CallEnd end) {
        closed = true;
        transfers.forEach(transfer -> transfer.stop(end));
        if (longest != null) {
            longest.cancel();
        }
        SipHeaders reason = reasonFor(end);
        if (caller != null) {
            int status = end.sipStatus() < 300 ? CallEndCause.NO_ANSWER.sipStatus() : end.sipStatus();
            caller.leg().end(status, ReasonPhrases.of(status), refusalHeaders.withAllOf(reason), reason);
        }
        parties.close(reason);
        legs.close();
    }

    @Override
    public void cancelled(SipRequest request) {
        givenReason = Reasons.passedOn(request).orElse(null);
        finish.accept(CallEnd.of(CallEndCause.CANCELLED, Side.CALLER));
    }

    @Override
    public void confirmed(SipRequest acknowledgement) {
        if (!closed && !caller().confirmed(acknowledgement)) {
            finish.accept(CallEnd.of(CallEndCause.INCOMPATIBLE, Side.CALLER));
        }
    }

    @Override
    public void failed(InvitationFailure why) {
        finish.accept(PartyEnds.of(why));
    }

    @Override
    public void requested(DialogRequest request) {
        caller().party().ifPresent(side -> parties.requested(side, request));
    }

    @Override
    public void acknowledged(SipRequest acknowledgement) {
        caller().party().ifPresent(side -> parties.acknowledged(side, acknowledgement));
    }

    @Override
    public void ended(DialogEnd end) {
        caller().party().ifPresent(side -> parties.ended(side, end));
    }

    private void end(DialogEnd end, Side side) {
        if (end instanceof DialogEnd.RemoteBye(SipRequest bye)) {
            givenReason = Reasons.passedOn(bye).orElse(null);
        }
        PartyEnds.of(end, side).ifPresent(finish);
    }

    private void digitInRequest(Party from, char digit) {
        if (from.leg().equals(LegId.CALLER)) {
            callerDigits.accept(digit);
        }
    }

    /** Answers the caller. */
    void accept(Party side, SessionDescription description) {
        callerLeg().accept(description).ifPresent(dialog -> {
            side.confirmed(dialog);
            parties.answered(side);
        });
        longest = mailbox.after(
                settings.maximumDuration(), () -> finish.accept(CallEnd.of(CallEndCause.TOO_LONG, Side.US)));
    }

    /** The caller's media port; the call ends when there is none. */
    Optional<Party> callerParty() {
        Optional<Party> side = caller().open();
        if (side.isPresent()) {
            journal.callerMedia(side.get().port());
        } else {
            finish.accept(CallEnd.of(CallEndCause.LIMIT, Side.US));
        }
        return side;
    }

    CallerSide caller() {
        if (caller == null) {
            throw new IllegalStateException("The call has not begun");
        }
        return caller;
    }
}
