package io.switchboard.routing.call;

import io.switchboard.calls.AnswerOutcome;
import io.switchboard.calls.CallEnd;
import io.switchboard.calls.CallEndCause;
import io.switchboard.calls.IncomingCall;
import io.switchboard.calls.RecordingRequest;
import io.switchboard.calls.Side;
import io.switchboard.delivery.DeliveryFault;
import io.switchboard.delivery.voicemail.Voicemail;
import io.switchboard.delivery.voicemail.VoicemailDelivery;
import io.switchboard.directory.Identifiers;
import io.switchboard.directory.history.Outcome;
import io.switchboard.directory.view.ContactMethodView;
import io.switchboard.media.AudioClip;
import io.switchboard.media.PlayOptions;
import io.switchboard.media.RecordingEnd;
import io.switchboard.media.RecordingOptions;
import io.switchboard.media.prompt.Prompt;
import io.switchboard.media.prompt.Prompts;
import io.switchboard.routing.journal.Verdict;
import io.switchboard.routing.journal.Verdicts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a message from a caller and hands it to delivery (specification sections 10.12 and 11.2). */
final class VoicemailTaking {

    private static final Logger LOG = LoggerFactory.getLogger(VoicemailTaking.class);

    private static final String ENDING_DIGIT = "#";

    private final VoicemailDelivery delivery;
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
            VoicemailDelivery delivery, Sounds sounds, Duration longest, Identifiers identifiers, InstantSource clock) {
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
     * @param otherwise how the call ends when there is nobody to send a message to
     */
    void take(RoutedCall routed, ContactMethodView contactMethod, Verdict why, CallEnd otherwise)
            throws InterruptedException {
        IncomingCall call = routed.call();
        Optional<String> recipient =
                contactMethod.voicemail().destination().addresses().stream().findFirst();
        if (recipient.isEmpty()) {
            LOG.warn("Voicemail of contact method {} has no mail address to go to", contactMethod.id());
            routed.entry().conclude(with(why, "No voicemail was taken: there is no mail address to send it to."));
            call.hangUp(otherwise);
            return;
        }
        if (!(call.answer() instanceof AnswerOutcome.Answered)) {
            return;
        }
        call.play(greeting(contactMethod), PlayOptions.ONCE.interruptedBy(ENDING_DIGIT));
        call.play(Prompts.beep());
        if (call.end().isPresent()) {
            routed.entry().conclude(with(why, "The caller hung up without leaving a message."));
            return;
        }
        record(routed, contactMethod, why, recipient.get());
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

    private void record(RoutedCall routed, ContactMethodView contactMethod, Verdict why, String recipient)
            throws InterruptedException {
        Voicemail voicemail = voicemail(routed, contactMethod, recipient);
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

    private Voicemail voicemail(RoutedCall routed, ContactMethodView contactMethod, String recipient) {
        return new Voicemail(
                identifiers.next(),
                contactMethod.account().value(),
                routed.entry().id().toString(),
                recipient,
                routed.entry().parties().caller().number(),
                routed.entry().parties().caller().name(),
                routed.entry().parties().calledNumber(),
                contactMethod.ownerName(),
                clock.instant(),
                routed.account().account().timeZone());
    }

    private static Verdict with(Verdict why, String more) {
        return new Verdict(why.outcome(), why.sentence() + " " + more);
    }
}
