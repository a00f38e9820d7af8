package io.switchboard.routing.call;

import io.switchboard.calls.CallEnd;
import io.switchboard.calls.CallEndCause;
import io.switchboard.calls.IncomingCall;
import io.switchboard.calls.Side;
import io.switchboard.calls.dial.Destination;
import io.switchboard.calls.dial.DialOutcome;
import io.switchboard.calls.dial.DialTarget;
import io.switchboard.calls.dial.RingingPlan;
import io.switchboard.directory.contactmethod.UnavailableAction;
import io.switchboard.directory.history.Direction;
import io.switchboard.directory.history.Outcome;
import io.switchboard.directory.view.AppLineView;
import io.switchboard.directory.view.ContactMethodView;
import io.switchboard.directory.view.PhoneNumberView;
import io.switchboard.directory.view.PstnRouteView;
import io.switchboard.directory.view.SipAccountView;
import io.switchboard.directory.view.SipForwardingView;
import io.switchboard.routing.decision.RoutingDecision;
import io.switchboard.routing.journal.Verdict;
import io.switchboard.routing.journal.Verdicts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Rings the phones of a SIP account, and does what is to be done when none of them takes the call. */
final class ContactMethodRinging {

    private static final int LIMIT_STATUS = 480;

    private final RegisteredPhones phones;
    private final VoicemailTaking voicemail;
    private final ChannelLimits limits;
    private final CallerIdentities identities;
    private final InstantSource clock;

    ContactMethodRinging(
            RegisteredPhones phones,
            VoicemailTaking voicemail,
            ChannelLimits limits,
            CallerIdentities identities,
            InstantSource clock) {
        this.phones = phones;
        this.voicemail = voicemail;
        this.limits = limits;
        this.identities = identities;
        this.clock = clock;
    }

    void ring(RoutedCall routed, RoutingDecision.RingContactMethod decision) throws InterruptedException {
        Optional<PhoneNumberView> number = decision.number().filter(any -> decision.direction() == Direction.INBOUND);
        if (number.isEmpty()) {
            ringPhones(routed, decision.contactMethod());
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
            ringPhones(routed, decision.contactMethod());
        }
    }

    /** A phone that calls its own number is on the phone. */
    void ringItself(RoutedCall routed, ContactMethodView contactMethod) throws InterruptedException {
        unavailable(routed, contactMethod, CallEnd.of(CallEndCause.BUSY, Side.CALLEE));
    }

    private void ringPhones(RoutedCall routed, ContactMethodView contactMethod) throws InterruptedException {
        IncomingCall call = routed.call();
        List<Destination> destinations = destinations(contactMethod);
        DialTarget target = DialTarget.phone(
                contactMethod.ownerName(),
                destinations,
                identities.shownInside(routed.entry().parties().caller()));
        switch (call.dial(RingingPlan.of(target, contactMethod.ringTime()))) {
            case DialOutcome.Answered answered -> answered.call().await();
            case DialOutcome.CallerGone gone -> {}
            case DialOutcome.NotAnswered failed -> unavailable(routed, contactMethod, failed.end());
        }
    }

    private void unavailable(RoutedCall routed, ContactMethodView contactMethod, CallEnd end)
            throws InterruptedException {
        Instant startedAt = routed.entry().startedAt();
        Verdict why = Verdicts.unanswered(contactMethod.ownerName(), Duration.between(startedAt, clock.instant()), end);
        routed.entry().conclude(why);
        switch (contactMethod.whenUnavailable().action()) {
            case UnavailableAction.Voicemail _ -> voicemail.take(routed, contactMethod, why, end);
            case UnavailableAction.DoNothing _,
                    UnavailableAction.ToContactMethod _,
                    UnavailableAction.ToInternalNumber _ -> routed.call().hangUp(end);
        }
    }

    private List<Destination> destinations(ContactMethodView contactMethod) {
        return switch (contactMethod) {
            case SipAccountView sipAccount -> phones.of(sipAccount);
            case AppLineView _, PstnRouteView _, SipForwardingView _ -> List.of();
        };
    }
}
