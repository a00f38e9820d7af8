package io.switchboard.routing.call;

import io.switchboard.calls.CallEnd;
import io.switchboard.calls.CallEndCause;
import io.switchboard.calls.Side;
import io.switchboard.directory.contactmethod.UnavailableReason;
import io.switchboard.directory.history.Direction;
import io.switchboard.directory.history.Outcome;
import io.switchboard.directory.view.ContactMethodView;
import io.switchboard.directory.view.PhoneNumberView;
import io.switchboard.routing.decision.Afterwards;
import io.switchboard.routing.decision.Routing;
import io.switchboard.routing.decision.RoutingDecision;
import io.switchboard.routing.decision.Stage;
import io.switchboard.routing.decision.Way;
import io.switchboard.routing.journal.CallJournal;
import io.switchboard.routing.journal.Verdict;
import java.util.Optional;

/**
 * Reaches the contact methods on the way of a call, one after the other, and does what is to be done when none of them
 * takes it. The whole way is judged by the account as it was when the call came.
 */
final class ContactMethodReaching {

    private static final int LIMIT_STATUS = 480;

    private final StageRinging ringing;
    private final TrunkDialling trunks;
    private final VoicemailTaking voicemail;
    private final ChannelLimits limits;
    private final CallJournal journal;

    ContactMethodReaching(
            StageRinging ringing,
            TrunkDialling trunks,
            VoicemailTaking voicemail,
            ChannelLimits limits,
            CallJournal journal) {
        this.ringing = ringing;
        this.trunks = trunks;
        this.voicemail = voicemail;
        this.limits = limits;
        this.journal = journal;
    }

    void reach(RoutedCall routed, RoutingDecision.Reach decision) throws InterruptedException {
        Optional<PhoneNumberView> number = decision.number().filter(any -> decision.direction() == Direction.INBOUND);
        if (number.isEmpty()) {
            follow(routed, decision);
            return;
        }
        Optional<ChannelLimits.Channel> channel =
                limits.take(number.get().id(), number.get().channels());
        if (channel.isEmpty()) {
            routed.entry()
                    .conclude(new Verdict(
                            Outcome.FAILED, "All channels of " + number.get().number() + " were in use."));
            routed.call().hangUp(CallEnd.of(CallEndCause.LIMIT, Side.US).withSipStatus(LIMIT_STATUS));
            return;
        }
        try (ChannelLimits.Channel _ = channel.get()) {
            follow(routed, decision);
        }
    }

    private void follow(RoutedCall routed, RoutingDecision.Reach decision) throws InterruptedException {
        Optional<Stage> stage = Optional.of(decision.first());
        while (stage.isPresent()) {
            stage = switch (attempt(routed, decision, stage.get())) {
                case StageOutcome.Over() -> Optional.empty();
                case StageOutcome.NotTaken notTaken -> goOn(routed, decision, stage.get(), notTaken);
            };
        }
    }

    private StageOutcome attempt(RoutedCall routed, RoutingDecision.Reach decision, Stage stage)
            throws InterruptedException {
        return switch (stage.way()) {
            case Way.RegisteredPhones phones -> ringing.ringPhones(routed, decision, stage, phones.sipAccount());
            case Way.SipAddress address -> ringing.ringAddress(routed, decision, stage, address.forwarding());
            case Way.ThroughTrunks through -> trunks.forward(routed, decision, stage, through);
            case Way.Unreachable(UnavailableReason reason, String sentence) -> {
                journal.notTried(routed.entry(), stage.contactMethod().ownerName(), reason);
                yield new StageOutcome.NotTaken(
                        reason,
                        new Verdict(UnavailableReasons.outcomeOf(reason), sentence),
                        UnavailableReasons.endOf(reason));
            }
        };
    }

    /** Says where the call goes on, or ends it. */
    private Optional<Stage> goOn(
            RoutedCall routed, RoutingDecision.Reach decision, Stage stage, StageOutcome.NotTaken notTaken)
            throws InterruptedException {
        Verdict why = notTaken.verdict();
        routed.entry().conclude(why);
        return switch (Routing.afterwards(routed.account(), decision, stage, notTaken.reason())) {
            case Afterwards.End() -> {
                routed.call().hangUp(notTaken.end());
                yield Optional.empty();
            }
            case Afterwards.Voicemail() -> {
                voicemail.take(routed, stage.contactMethod(), why);
                yield Optional.empty();
            }
            case Afterwards.Cut(String sentence) -> {
                routed.entry().conclude(new Verdict(why.outcome(), why.sentence() + " " + sentence));
                routed.call().hangUp(notTaken.end());
                yield Optional.empty();
            }
            case Afterwards.Next(Stage next) -> {
                routed.entry().passedOn(why.sentence(), readable(next.contactMethod()));
                yield Optional.of(next);
            }
        };
    }

    private static String readable(ContactMethodView contactMethod) {
        return contactMethod.ownerName() + " (" + contactMethod.name() + ")";
    }
}
