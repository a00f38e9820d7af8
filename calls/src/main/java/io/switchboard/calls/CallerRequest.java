package io.switchboard.calls;

import io.switchboard.calls.dial.AllowedCodecs;
import io.switchboard.calls.dial.Destination;
import io.switchboard.calls.dial.DialTarget;
import io.switchboard.calls.dial.LegAttempt;
import io.switchboard.calls.dial.UnavailableReason;
import io.switchboard.calls.event.CallEvent;
import io.switchboard.calls.leg.CalleeLeg;
import io.switchboard.calls.leg.Party;
import io.switchboard.calls.leg.SessionBody;
import io.switchboard.calls.negotiation.CodecChoice;
import io.switchboard.calls.negotiation.OfferedSession;
import io.switchboard.calls.negotiation.RemoteAudio;
import io.switchboard.calls.negotiation.SessionReader;
import io.switchboard.media.PayloadFormat;
import io.switchboard.media.PlayOptions;
import io.switchboard.media.Playback;
import io.switchboard.media.prompt.ProgressTones;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipResponse;
import io.switchboard.sip.sdp.Direction;
import io.switchboard.sip.sdp.SessionDescription;
import io.switchboard.sip.useragent.Dialog;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A plan rung for the caller: it hears ringing or early media, and is answered when it is connected. Belongs to the call's
 * thread.
 */
final class CallerRequest implements DialRequester {
    private final Conversation conversation;
    private final Journal journal;
    private @Nullable CalleeLeg early;
    private @Nullable Playback ringing;

    CallerRequest(Conversation conversation, Journal journal) {
        this.conversation = conversation;
        this.journal = journal;
    }

    @Override
    public LegId nextLegId() {
        return conversation.legs().nextLegId();
    }

    @Override
    public CalleeLeg newLeg(DialTarget target, Destination destination, CalleeLeg.Listener listener) {
        return conversation.legs().newLeg(target, destination, listener);
    }

    @Override
    public void send(CalleeLeg leg) {
        CallerSide caller = conversation.caller();
        List<PayloadFormat> formats = caller.formatsForCallee();
        AllowedCodecs allowed = leg.target().codecsFor(formats);
        if (!allowed.allowsSound(formats)) {
            leg.incompatible();
            return;
        }
        conversation.legs().send(leg, party -> {
            party.allow(allowed);
            return party.propose(caller.formatsForCallee(), caller.direction(), caller.packetTime());
        });
    }

    @Override
    public void progressed(CalleeLeg leg, SipResponse response) {
        Optional<RemoteAudio> audio = readAnswer(response);
        boolean heard = audio.isPresent()
                && (early == null || early == leg)
                && !conversation.isAnswered()
                && letHear(leg, audio.get());
        if (!heard) {
            conversation.callerLeg().ring();
        }
    }

    /** Early media: the caller hears the leg before it answers. Not without an offer of the caller's, which it would answer. */
    private boolean letHear(CalleeLeg leg, RemoteAudio audio) {
        CallerSide caller = conversation.caller();
        Optional<List<PayloadFormat>> chosen = CodecChoice.between(caller.formatsTaken(), audio.formats());
        Optional<Party> side = conversation.callerParty();
        if (chosen.isEmpty() || side.isEmpty()) {
            return false;
        }
        leg.party().accepted(leg.proposal(), audio);
        if (caller.leg().offer().isEmpty()) {
            return false;
        }
        early = leg;
        SessionDescription description = caller.describe(side.get(), chosen.get(), audio.direction());
        side.get().port().connect(leg.party().port());
        caller.leg().earlyMedia(description);
        return true;
    }

    @Override
    public Optional<String> agree(CalleeLeg leg, SipResponse response, Dialog dialog, Runnable hungUp) {
        Party callee = leg.party();
        Optional<RemoteAudio> audio = readAnswer(response).or(callee::remote);
        if (audio.isEmpty()) {
            return Optional.of("No usable session description in the answer");
        }
        if (conversation.callerParty().isEmpty()) {
            return Optional.of("No free media port");
        }
        if (chosenWith(audio.get()).isEmpty()) {
            return Optional.of("No common codec");
        }
        callee.accepted(leg.proposal(), audio.get());
        callee.confirmed(dialog);
        conversation.parties().welcome(callee, dialog, hungUp);
        return Optional.empty();
    }

    @Override
    public void waitFor(CalleeLeg leg) {
        if (early == leg) {
            early = null;
            leg.party().port().disconnect();
        }
        conversation.callerLeg().ring();
        Optional<Party> caller = conversation.caller().party();
        if (ringing == null && caller.isPresent() && !caller.get().agreed().isEmpty()) {
            ringing = caller.get().port().play(ProgressTones.ringing(), PlayOptions.REPEATED);
        }
    }

    @Override
    public void connect(CalleeLeg leg, LegAttempt attempt) {
        done();
        early = null;
        Party callee = leg.party();
        Optional<Party> caller = conversation.caller().party();
        Optional<RemoteAudio> audio = callee.remote();
        if (!conversation.isAnswered() && caller.isPresent() && audio.isPresent()) {
            chosenWith(audio.get())
                    .ifPresent(chosen -> conversation.accept(
                            caller.get(),
                            describe(caller.get(), chosen, audio.get().direction())));
        }
        conversation.connect(callee);
        String codec = callee.codecName();
        journal.connected(leg.target().label(), codec, callee.port());
        journal.tell((call, at) -> new CallEvent.CallAnswered(call, at, attempt, codec));
    }

    @Override
    public void unanswered(UnavailableReason reason) {
        // Whoever dials looks at the outcome.
    }

    @Override
    public void over(CalleeLeg leg) {
        conversation.parties().forget(leg.id());
        if (early == leg) {
            early = null;
        }
        leg.closeMedia();
    }

    @Override
    public void done() {
        if (ringing != null) {
            ringing.stop();
            ringing = null;
        }
    }

    @Override
    public void listen(Party callee, Consumer<Character> keys) {
        conversation.parties().keys().listen(callee, keys);
    }

    @Override
    public boolean isOver() {
        return conversation.isOver();
    }

    @Override
    public SipHeaders reasonFor(CallEnd end) {
        return conversation.reasonFor(end);
    }

    private Optional<List<PayloadFormat>> chosenWith(RemoteAudio callee) {
        return CodecChoice.between(conversation.caller().formatsTaken(), callee.formats());
    }

    private SessionDescription describe(Party side, List<PayloadFormat> chosen, Direction direction) {
        return conversation.caller().describe(side, chosen, direction);
    }

    static Optional<RemoteAudio> readAnswer(SipResponse response) {
        return SessionBody.session(response).flatMap(SessionReader::usable).map(OfferedSession::audio);
    }
}
