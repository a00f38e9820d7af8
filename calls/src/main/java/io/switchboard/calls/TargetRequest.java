package io.switchboard.calls;

import io.switchboard.calls.dial.AllowedCodecs;
import io.switchboard.calls.dial.Destination;
import io.switchboard.calls.dial.DialTarget;
import io.switchboard.calls.dial.LegAttempt;
import io.switchboard.calls.dial.UnavailableReason;
import io.switchboard.calls.leg.CalleeLeg;
import io.switchboard.calls.leg.Party;
import io.switchboard.calls.negotiation.CodecChoice;
import io.switchboard.calls.negotiation.RelayedFormats;
import io.switchboard.calls.negotiation.RemoteAudio;
import io.switchboard.media.PayloadFormat;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipResponse;
import io.switchboard.sip.sdp.Direction;
import io.switchboard.sip.useragent.Dialog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * A plan rung for parties who talk already: offers what they speak now, and whatever else they could change to. Belongs to
 * the call's thread.
 */
final class TargetRequest implements DialRequester {
    /** Hears what came of it. */
    interface Listener {
        /** This leg was answered and taken. */
        void answered(CalleeLeg leg);

        /** Nobody answered. */
        void unanswered(UnavailableReason reason);
    }

    private final Conversation conversation;
    private final List<Party> waiting;
    private final Listener listener;

    /** A plan for these parties, the one that is joined first before the other. */
    TargetRequest(Conversation conversation, List<Party> waiting, Listener listener) {
        this.conversation = conversation;
        this.waiting = waiting;
        this.listener = listener;
    }

    @Override
    public LegId nextLegId() {
        return conversation.legs().nextLegId();
    }

    @Override
    public CalleeLeg newLeg(DialTarget target, Destination destination, CalleeLeg.Listener legListener) {
        return conversation.legs().newLeg(target, destination, legListener);
    }

    @Override
    public void send(CalleeLeg leg) {
        List<PayloadFormat> formats = formats();
        AllowedCodecs allowed = leg.target().codecsFor(formats);
        if (!allowed.allowsSound(formats)) {
            leg.incompatible();
            return;
        }
        conversation.legs().send(leg, party -> {
            party.allow(allowed);
            return party.propose(formats, Direction.SEND_RECEIVE, OptionalInt.empty());
        });
    }

    private List<PayloadFormat> formats() {
        List<PayloadFormat> spoken = waiting.getFirst().agreed();
        List<PayloadFormat> all = new ArrayList<>(spoken);
        for (PayloadFormat format : RelayedFormats.playable()) {
            boolean known = CodecChoice.find(spoken, format).isPresent();
            if (!known && waiting.stream().allMatch(party -> party.allowed().allows(format.codec()))) {
                all.add(format);
            }
        }
        return all;
    }

    @Override
    public void progressed(CalleeLeg leg, SipResponse response) {
        // Whoever waits hears a tone of ours: the sound of two legs that ring would be one too many.
    }

    @Override
    public Optional<String> agree(CalleeLeg leg, SipResponse response, Dialog dialog, Runnable hungUp) {
        Optional<RemoteAudio> audio = CallerRequest.readAnswer(response);
        if (audio.isEmpty()) {
            return Optional.of("No usable session description in the answer");
        }
        Party target = leg.party();
        target.accepted(leg.proposal(), audio.get());
        target.confirmed(dialog);
        conversation.parties().welcome(target, dialog, hungUp);
        return Optional.empty();
    }

    @Override
    public void waitFor(CalleeLeg leg) {
        // They hear it ring already.
    }

    @Override
    public void connect(CalleeLeg leg, LegAttempt attempt) {
        conversation.parties().keys().ignore(leg.party());
        listener.answered(leg);
    }

    @Override
    public void unanswered(UnavailableReason reason) {
        listener.unanswered(reason);
    }

    @Override
    public void over(CalleeLeg leg) {
        conversation.parties().forget(leg.id());
        leg.closeMedia();
    }

    @Override
    public void done() {
        // Whoever plays the tone ends it.
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
}
