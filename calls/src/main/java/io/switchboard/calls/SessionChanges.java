package io.switchboard.calls;

import io.switchboard.calls.event.CallEvent;
import io.switchboard.calls.event.LiveCallState;
import io.switchboard.calls.leg.Party;
import io.switchboard.calls.leg.SessionBody;
import io.switchboard.calls.leg.SessionTimer;
import io.switchboard.calls.leg.Warnings;
import io.switchboard.calls.mailbox.Mailbox;
import io.switchboard.calls.negotiation.CodecChoice;
import io.switchboard.calls.negotiation.OfferedSession;
import io.switchboard.calls.negotiation.Reading;
import io.switchboard.calls.negotiation.Refusal;
import io.switchboard.calls.negotiation.RemoteAudio;
import io.switchboard.calls.negotiation.SessionReader;
import io.switchboard.media.PayloadFormat;
import io.switchboard.sip.message.ReasonPhrases;
import io.switchboard.sip.message.SipBody;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipMethod;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.message.SipResponse;
import io.switchboard.sip.sdp.Direction;
import io.switchboard.sip.sdp.SessionDescription;
import io.switchboard.sip.useragent.Dialog;
import io.switchboard.sip.useragent.DialogRequest;
import io.switchboard.sip.useragent.RequestOutcome;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Changes of an answered session that one side asks for: hold and resume, other addresses, other codecs (re-INVITE and
 * UPDATE). What concerns our side of the path alone is answered at once; everything else is offered to the other side and
 * its answer passed back. One change at a time: a second one is answered 491 (RFC 3261 section 14.2). Belongs to the
 * call's thread.
 */
final class SessionChanges {
    private static final int BAD_REQUEST = 400;
    private static final int REQUEST_PENDING = 491;
    private static final int SERVER_ERROR = 500;

    private final Mailbox mailbox;
    private final Journal journal;
    private final Function<Party, Optional<Party>> otherSide;
    private final Runnable holdChanged;
    private final Set<LegId> holders = new HashSet<>();
    private final Map<LegId, Party.Proposal> owed = new HashMap<>();
    private final Queue<Runnable> deferred = new ArrayDeque<>();
    private boolean changing;

    /**
     * Nothing has changed yet.
     *
     * @param otherSide who talks with a side; empty while that is us
     * @param holdChanged told after a hold or a resume
     */
    SessionChanges(Mailbox mailbox, Journal journal, Function<Party, Optional<Party>> otherSide, Runnable holdChanged) {
        this.mailbox = mailbox;
        this.journal = journal;
        this.otherSide = otherSide;
        this.holdChanged = holdChanged;
    }

    /** Whether a side holds the call. */
    boolean isOnHold() {
        return !holders.isEmpty();
    }

    /** An INVITE inside the dialog of this side, or an UPDATE. */
    void requested(Party from, DialogRequest request) {
        switch (SessionBody.read(request.request())) {
            case SessionBody.Content.None none -> withoutOffer(from, request);
            case SessionBody.Content.Session(SessionDescription description) -> {
                switch (SessionReader.read(description)) {
                    case Reading.Usable(OfferedSession offer) -> offered(from, offer, request);
                    case Reading.Unusable(Refusal refusal) -> refuse(request, refusal);
                }
            }
            case SessionBody.Content.Other(boolean malformed) ->
                refuse(request, malformed ? BAD_REQUEST : 415, SipHeaders.EMPTY);
        }
    }

    /** The ACK of this side; it holds the answer where the re-INVITE had no offer. */
    void acknowledged(Party from, SipRequest acknowledgement) {
        Party.Proposal proposal = owed.remove(from.leg());
        if (proposal == null) {
            return;
        }
        SessionBody.session(acknowledgement).flatMap(SessionReader::usable).ifPresent(answer -> {
            boolean sameDirection = from.remote()
                    .map(RemoteAudio::direction)
                    .filter(answer.audio().direction()::equals)
                    .isPresent();
            from.accepted(proposal, answer.audio());
            noteHold(from, answer.audio());
            Optional<Party> other = otherSide.apply(from);
            if (!sameDirection && other.isPresent() && !changing) {
                passOn(other.get(), answer.audio(), from.agreed(), new Unasked());
            }
        });
    }

    /**
     * Brings a party to speak as another does who shall hear it from now on, and both ways; says whether it does. Waits for a
     * change that is under way.
     */
    void align(Party party, Party with, Consumer<Boolean> done) {
        if (changing) {
            deferred.add(() -> align(party, with, done));
            return;
        }
        Optional<List<PayloadFormat>> wanted = CodecChoice.between(with.agreed(), with.agreed());
        Optional<RemoteAudio> audio = with.remote();
        if (wanted.isEmpty() || audio.isEmpty()) {
            done.accept(false);
        } else if (sameCodec(party.agreed(), wanted.get()) && party.direction() == Direction.SEND_RECEIVE) {
            done.accept(true);
        } else {
            passOn(party, audio.get().restricted(wanted.get()), wanted.get(), new Aligning(wanted.get(), done));
        }
    }

    /** A party is no longer there. */
    void forget(Party party) {
        holders.remove(party.leg());
        owed.remove(party.leg());
    }

    private void withoutOffer(Party from, DialogRequest request) {
        SipRequest asked = request.request();
        SipHeaders headers = SessionTimer.answer(asked.headers());
        if (!asked.method().equals(SipMethod.INVITE)) {
            request.respond(200, ReasonPhrases.of(200), headers, SipBody.EMPTY);
        } else if (changing) {
            refuse(request, REQUEST_PENDING, SipHeaders.EMPTY);
        } else {
            Party.Proposal proposal = from.propose(from.agreed(), willingness(from), OptionalInt.empty());
            owed.put(from.leg(), proposal);
            request.respond(200, ReasonPhrases.of(200), SessionBody.headers(headers), SessionBody.of(proposal.offer()));
        }
    }

    /** What the other side of this party would do if this party did not hold the call. */
    private Direction willingness(Party from) {
        return otherSide
                .apply(from)
                .filter(other -> holders.contains(other.leg()))
                .flatMap(Party::remote)
                .map(RemoteAudio::direction)
                .orElse(Direction.SEND_RECEIVE);
    }

    private void offered(Party from, OfferedSession offer, DialogRequest request) {
        if (changing) {
            refuse(request, REQUEST_PENDING, SipHeaders.EMPTY);
            return;
        }
        Optional<Party> other = otherSide.apply(from);
        List<PayloadFormat> formats = from.allowed().of(offer.audio().formats());
        if (!from.allowed().allowsSound(formats)) {
            refuse(request, Refusal.noneAllowed(from.allowed()));
            return;
        }
        Optional<List<PayloadFormat>> chosen = other.isPresent()
                ? CodecChoice.between(formats, from.agreed())
                : CodecChoice.withUs(CodecChoice.preferring(formats, from.agreed()));
        boolean sameDirection = from.remote()
                .map(RemoteAudio::direction)
                .filter(offer.audio().direction()::equals)
                .isPresent();
        if (other.isEmpty()) {
            if (chosen.isPresent()) {
                answer(from, offer, chosen.get(), Direction.SEND_RECEIVE, request);
            } else {
                refuse(request, Refusal.noCommonCodec());
            }
        } else if (chosen.isPresent() && sameCodec(chosen.get(), from.agreed()) && sameDirection) {
            Direction direction =
                    other.get().remote().map(RemoteAudio::direction).orElse(Direction.SEND_RECEIVE);
            answer(from, offer, chosen.get(), direction, request);
        } else {
            passOn(other.get(), offer.audio().restricted(formats), from.agreed(), new Asked(from, offer, request));
        }
    }

    /** Whoever waits for the other side's answer to a change. */
    private sealed interface Asker {}

    private record Asked(Party from, OfferedSession offer, DialogRequest request) implements Asker {}

    /** The change is known already, the other side is only told. */
    private record Unasked() implements Asker {}

    /** The parties are about to be joined. */
    private record Aligning(List<PayloadFormat> wanted, Consumer<Boolean> done) implements Asker {}

    private void passOn(Party other, RemoteAudio wanted, List<PayloadFormat> preferred, Asker asker) {
        Optional<Dialog> dialog = other.dialog();
        if (dialog.isEmpty()) {
            refuse(asker, SERVER_ERROR);
            return;
        }
        if (!other.allowed().allowsSound(wanted.formats())) {
            refuse(asker, Refusal.STATUS);
            return;
        }
        changing = true;
        Party.Proposal proposal = other.propose(
                CodecChoice.preferring(wanted.formats(), preferred), wanted.direction(), wanted.packetTime());
        dialog.get()
                .request(
                        SipMethod.INVITE,
                        SessionBody.headers(SipHeaders.EMPTY),
                        SessionBody.of(proposal.offer()),
                        outcome -> mailbox.post(() -> answered(other, proposal, asker, outcome)));
    }

    private void answered(Party other, Party.Proposal proposal, Asker asker, RequestOutcome outcome) {
        changing = false;
        switch (outcome) {
            case RequestOutcome.Answered(SipResponse response)
            when response.isSuccess() -> agreed(other, proposal, asker, response);
            case RequestOutcome.Answered(SipResponse response) -> refuse(asker, passedStatus(response.status()));
            case RequestOutcome.TimedOut timedOut -> refuse(asker, SERVER_ERROR);
            case RequestOutcome.Unreachable unreachable -> refuse(asker, SERVER_ERROR);
        }
        if (!changing && !deferred.isEmpty()) {
            deferred.remove().run();
        }
    }

    private void agreed(Party other, Party.Proposal proposal, Asker asker, SipResponse response) {
        Optional<OfferedSession> answer = SessionBody.session(response).flatMap(SessionReader::usable);
        if (answer.isEmpty()) {
            refuse(asker, SERVER_ERROR);
            return;
        }
        RemoteAudio audio = answer.get().audio();
        other.accepted(proposal, audio);
        switch (asker) {
            case Asked(Party from, OfferedSession offer, DialogRequest request) -> {
                Optional<List<PayloadFormat>> chosen =
                        CodecChoice.between(from.allowed().of(offer.audio().formats()), audio.formats());
                if (chosen.isPresent()) {
                    answer(from, offer, chosen.get(), audio.direction(), request);
                } else {
                    refuse(request, Refusal.noCommonCodec());
                }
            }
            case Unasked unasked -> {}
            case Aligning(List<PayloadFormat> wanted, Consumer<Boolean> done) ->
                done.accept(sameCodec(other.agreed(), wanted));
        }
    }

    private void answer(
            Party from, OfferedSession offer, List<PayloadFormat> chosen, Direction direction, DialogRequest request) {
        boolean otherCodec = !sameCodec(chosen, from.agreed());
        SessionDescription description = from.answer(
                offer.description(),
                offer.audio(),
                chosen,
                direction,
                offer.audio().packetTime());
        request.respond(
                200,
                ReasonPhrases.of(200),
                SessionBody.headers(SessionTimer.answer(request.request().headers())),
                SessionBody.of(description));
        if (otherCodec) {
            String codec = chosen.getFirst().codec().encodingName();
            journal.codec(codec);
            journal.tell((call, at) -> new CallEvent.CodecChanged(call, at, codec));
        }
        noteHold(from, offer.audio());
    }

    private void noteHold(Party from, RemoteAudio audio) {
        boolean changed = audio.holds() ? holders.add(from.leg()) : holders.remove(from.leg());
        if (!changed) {
            return;
        }
        journal.state(isOnHold() ? LiveCallState.HELD : LiveCallState.TALKING);
        journal.tell((call, at) -> audio.holds()
                ? new CallEvent.Held(call, at, from.side())
                : new CallEvent.Resumed(call, at, from.side()));
        holdChanged.run();
    }

    private static boolean sameCodec(List<PayloadFormat> one, List<PayloadFormat> other) {
        return !one.isEmpty() && !other.isEmpty() && one.getFirst().sameEncoding(other.getFirst());
    }

    /** What the asker is told of the other side's refusal: its own credentials and transactions are no business of ours. */
    private static int passedStatus(int status) {
        return status < BAD_REQUEST || status == 401 || status == 407 || status == 408 || status == 481
                ? SERVER_ERROR
                : status;
    }

    private static void refuse(Asker asker, int status) {
        switch (asker) {
            case Asked(Party from, OfferedSession offer, DialogRequest request) ->
                refuse(request, status, SipHeaders.EMPTY);
            case Unasked unasked -> {}
            case Aligning(List<PayloadFormat> wanted, Consumer<Boolean> done) -> done.accept(false);
        }
    }

    private static void refuse(DialogRequest request, Refusal refusal) {
        refuse(request, Refusal.STATUS, Warnings.of(refusal));
    }

    private static void refuse(DialogRequest request, int status, SipHeaders headers) {
        request.respond(status, ReasonPhrases.of(status), headers, SipBody.EMPTY);
    }
}
