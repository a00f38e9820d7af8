package io.switchboard.calls;

import io.switchboard.calls.dial.AllowedCodecs;
import io.switchboard.calls.event.CallEvent;
import io.switchboard.calls.leg.CallerLeg;
import io.switchboard.calls.leg.DialogSignals;
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
import io.switchboard.sip.useragent.Dialog;
import io.switchboard.sip.useragent.DialogEnd;
import io.switchboard.sip.useragent.DialogRequest;
import io.switchboard.sip.useragent.IncomingInvitation;
import io.switchboard.sip.useragent.InvitationFailure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final LifeSigns lifeSigns;
    private final SessionChanges changes;
    private final DialogRequests requests;
    private final Keys keys;
    private final Recordings recordings;
    private final Bonds bonds;
    private final Map<LegId, Runnable> hangUps = new HashMap<>();
    private @Nullable CallerSide caller;
    private @Nullable Party callee;
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
        this.changes = new SessionChanges(mailbox, journal, this::otherSide, this::holdChanged);
        this.keys = new Keys(mailbox);
        this.recordings = new Recordings(mailbox, journal, legs::record, recorded);
        this.bonds = new Bonds(recordings);
        this.requests = new DialogRequests(changes, this::otherSide, this::digitInRequest);
        this.lifeSigns = new LifeSigns(
                settings, mailbox, changes::isOnHold, side -> finish.accept(CallEnd.of(CallEndCause.PARTY_LOST, side)));
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
        Party owner = party(wanted.party())
                .orElseThrow(() -> new IllegalStateException("There is no " + wanted.party() + " to record for"));
        recordings.begin(wanted, owner, bonds.partner(owner));
    }

    /** Listens to the keys of a party for what it may do with them. */
    void allow(PartyFeatures features) {
        Party owner = party(features.party())
                .orElseThrow(() -> new IllegalStateException("There is no " + features.party() + " to listen to"));
        PartyKeys partyKeys = new PartyKeys(features, owner, mailbox, recordings);
        keys.listen(owner, partyKeys::pressed);
    }

    /** Whether every recording is complete and told. */
    boolean isRecorded() {
        return recordings.isDone();
    }

    LegFactory legs() {
        return legs;
    }

    Keys keys() {
        return keys;
    }

    /** Answers what comes in the dialog of a callee that is not connected; tells when it ends. */
    void watch(Party party, Dialog dialog, Runnable hungUp) {
        hangUps.put(party.leg(), hungUp);
        dialog.listen(new DialogSignals(mailbox, new CalleeEvents(party)));
    }

    /** Lets the caller and a callee hear each other from now on. */
    void connect(Party answered) {
        hangUps.remove(answered.leg());
        keys.ignore(answered);
        callee = answered;
        caller().party().ifPresent(side -> bonds.join(side, answered));
        lifeSigns.watch(answered);
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
        recordings.stop();
        lifeSigns.stop();
        if (longest != null) {
            longest.cancel();
        }
        SipHeaders reason = reasonFor(end);
        if (caller != null) {
            int status = end.sipStatus() < 300 ? CallEndCause.NO_ANSWER.sipStatus() : end.sipStatus();
            caller.leg().end(status, ReasonPhrases.of(status), refusalHeaders.withAllOf(reason), reason);
        }
        if (callee != null) {
            callee.dialog().ifPresent(dialog -> dialog.bye(reason));
        }
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
        if (!closed) {
            caller().party().ifPresent(side -> requests.requested(side, request));
        }
    }

    @Override
    public void acknowledged(SipRequest acknowledgement) {
        if (!closed) {
            caller().party().ifPresent(side -> changes.acknowledged(side, acknowledgement));
        }
    }

    @Override
    public void ended(DialogEnd end) {
        end(end, Side.CALLER);
    }

    private void dialogEnded(DialogEnd end, Party party) {
        Runnable watcher = hangUps.get(party.leg());
        if (watcher != null) {
            watcher.run();
        } else {
            end(end, party.side());
        }
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
        keys.pressed(from, digit);
    }

    /** Answers the caller. */
    void accept(Party side, SessionDescription description) {
        callerLeg().accept(description).ifPresent(side::confirmed);
        longest = mailbox.after(
                settings.maximumDuration(), () -> finish.accept(CallEnd.of(CallEndCause.TOO_LONG, Side.US)));
        lifeSigns.watch(side);
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

    private Optional<Party> otherSide(Party side) {
        return bonds.partner(side);
    }

    private Optional<Party> party(Side side) {
        return side == Side.CALLER ? caller().party() : Optional.ofNullable(callee);
    }

    private void holdChanged() {
        if (!changes.isOnHold()) {
            caller().party().ifPresent(lifeSigns::listenForSilence);
            Optional.ofNullable(callee).ifPresent(lifeSigns::listenForSilence);
        }
    }

    /** What the callee's dialog says. */
    private final class CalleeEvents implements DialogSignals.Receiver {
        private final Party party;

        private CalleeEvents(Party party) {
            this.party = party;
        }

        @Override
        public void requested(DialogRequest request) {
            if (!closed) {
                requests.requested(party, request);
            }
        }

        @Override
        public void acknowledged(SipRequest acknowledgement) {
            if (!closed) {
                changes.acknowledged(party, acknowledgement);
            }
        }

        @Override
        public void ended(DialogEnd end) {
            dialogEnded(end, party);
        }
    }
}
