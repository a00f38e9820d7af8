package io.switchboard.routing.call;

import io.switchboard.calls.AnswerOutcome;
import io.switchboard.calls.CallEnd;
import io.switchboard.calls.CallEndCause;
import io.switchboard.calls.IncomingCall;
import io.switchboard.calls.RecordingRequest;
import io.switchboard.calls.Side;
import io.switchboard.delivery.DeliveryFault;
import io.switchboard.delivery.file.CallFacts;
import io.switchboard.delivery.file.CallFile;
import io.switchboard.delivery.file.CallFileDelivery;
import io.switchboard.delivery.file.FileKind;
import io.switchboard.directory.Identifiers;
import io.switchboard.directory.history.Outcome;
import io.switchboard.directory.view.ContactMethodView;
import io.switchboard.directory.view.VoicemailDestination;
import io.switchboard.media.AudioClip;
import io.switchboard.media.PlayOptions;
import io.switchboard.media.RecordingEnd;
import io.switchboard.media.RecordingOptions;
import io.switchboard.media.prompt.Prompt;
import io.switchboard.media.prompt.Prompts;
import io.switchboard.routing.decision.CallParties;
import io.switchboard.routing.journal.Verdict;
import io.switchboard.routing.journal.Verdicts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a message from a caller and hands it to delivery (specification sections 10.12 and 11.2). */
final class VoicemailTaking {

    private static final Logger LOG = LoggerFactory.getLogger(VoicemailTaking.class);

    private static final String ENDING_DIGIT = "#";

    private final CallFileDelivery delivery;
    private final Sounds sounds;
    private final Duration longest;
    private final Identifiers identifiers;
    private final InstantSource clock;

    /**
     * Voicemail with these limits.
     *
     * @param longest a recording is ended then
     */
    VoicemailTaking(
            CallFileDelivery delivery, Sounds sounds, Duration longest, Identifiers identifiers, InstantSource clock) {
        this.delivery = delivery;
        this.sounds = sounds;
        this.longest = longest;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * Answers, greets, records and hands over.
     *
     * @param why what kept the call from being answered
     */
    void take(RoutedCall routed, ContactMethodView contactMethod, Verdict why) throws InterruptedException {
        IncomingCall call = routed.call();
        if (!(call.answer() instanceof AnswerOutcome.Answered)) {
            return;
        }
        call.play(greeting(contactMethod), PlayOptions.ONCE.interruptedBy(ENDING_DIGIT));
        call.play(Prompts.beep());
        if (call.end().isPresent()) {
            routed.entry().conclude(with(why, "The caller hung up without leaving a message."));
            return;
        }
        record(routed, contactMethod, why);
        call.play(Prompts.english().clip(Prompt.GOODBYE));
        call.hangUp(CallEnd.of(CallEndCause.HUNG_UP, Side.US));
    }

    /** Its own greeting; the built-in one where there is none or it cannot be played. */
    private AudioClip greeting(ContactMethodView contactMethod) {
        return contactMethod
                .voicemail()
                .audio()
                .flatMap(file -> sounds.clip(contactMethod.account(), file))
                .orElseGet(() -> Prompts.english().clip(Prompt.VOICEMAIL_GREETING));
    }

    private void record(RoutedCall routed, ContactMethodView contactMethod, Verdict why) throws InterruptedException {
        CallFile voicemail = voicemail(routed, contactMethod);
        Path spool = delivery.open(voicemail);
        RecordingEnd end = routed.call()
                .record(new RecordingRequest(
                        spool, RecordingOptions.atMost(longest).endedBy(ENDING_DIGIT)));
        if (end.duration().compareTo(delivery.shortest()) < 0) {
            delivery.discard(voicemail);
            routed.entry().conclude(with(why, "The caller left no message."));
            return;
        }
        try {
            delivery.handOver(voicemail);
        } catch (DeliveryFault failure) {
            LOG.error("Voicemail {} waits in the spool", voicemail.id(), failure);
        }
        routed.entry()
                .conclude(new Verdict(
                        Outcome.VOICEMAIL,
                        why.sentence() + " The caller left a voicemail of " + Verdicts.readable(end.duration()) + "."));
    }

    private CallFile voicemail(RoutedCall routed, ContactMethodView contactMethod) {
        CallParties parties = routed.entry().parties();
        String called = parties.calledNumber();
        boolean inside = contactMethod.internalNumbers().contains(called);
        return new CallFile(
                identifiers.next(),
                FileKind.VOICEMAIL,
                contactMethod.account().value(),
                deliveryMethod(contactMethod),
                contactMethod.owner().id(),
                new CallFacts(
                        routed.entry().id().toString(),
                        inside ? "internal" : "inbound",
                        clock.instant(),
                        routed.account().account().timeZone(),
                        parties.caller().number(),
                        parties.caller().name(),
                        called,
                        contactMethod.ownerName(),
                        Optional.of(called).filter(contactMethod.numbers()::contains),
                        inside ? Optional.of(called) : Optional.empty(),
                        contactMethod.ownerName(),
                        contactMethod.name(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static Optional<UUID> deliveryMethod(ContactMethodView contactMethod) {
        return switch (contactMethod.voicemail().destination()) {
            case VoicemailDestination.ByDeliveryMethod chosen -> Optional.of(chosen.id());
            case VoicemailDestination.ByMail _ -> Optional.empty();
        };
    }

    private static Verdict with(Verdict why, String more) {
        return new Verdict(why.outcome(), why.sentence() + " " + more);
    }
}
