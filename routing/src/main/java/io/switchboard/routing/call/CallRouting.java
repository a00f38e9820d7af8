package io.switchboard.routing.call;

import io.switchboard.calls.CallEnd;
import io.switchboard.calls.CallEndCause;
import io.switchboard.calls.CallHandler;
import io.switchboard.calls.CallOrigin;
import io.switchboard.calls.IncomingCall;
import io.switchboard.calls.Side;
import io.switchboard.delivery.voicemail.VoicemailDelivery;
import io.switchboard.directory.Identifiers;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.history.Outcome;
import io.switchboard.directory.trunk.Trunk;
import io.switchboard.directory.trunk.TrunkCredentials;
import io.switchboard.directory.view.AccountView;
import io.switchboard.directory.view.SipAccountMatch;
import io.switchboard.directory.view.TrunkView;
import io.switchboard.routing.PhoneSystemSettings;
import io.switchboard.routing.admission.Carriers;
import io.switchboard.routing.decision.CallFacts;
import io.switchboard.routing.decision.Refusal;
import io.switchboard.routing.decision.Routing;
import io.switchboard.routing.decision.RoutingDecision;
import io.switchboard.routing.journal.CallEntry;
import io.switchboard.routing.journal.CallJournal;
import io.switchboard.routing.journal.Verdict;
import io.switchboard.routing.location.DirectoryLocations;
import io.switchboard.sip.message.NameAddress;
import io.switchboard.sip.useragent.Identity;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Routes each call: finds out whose it is, asks for the decision, and has it carried out. */
public final class CallRouting implements CallHandler {

    private static final Logger LOG = LoggerFactory.getLogger(CallRouting.class);

    private final Function<String, Optional<SipAccountMatch>> sipAccounts;
    private final Carriers carriers;
    private final CallJournal journal;
    private final ContactMethodRinging ringing;
    private final TrunkDialling trunks;

    private CallRouting(
            Function<String, Optional<SipAccountMatch>> sipAccounts,
            Carriers carriers,
            CallJournal journal,
            ContactMethodRinging ringing,
            TrunkDialling trunks) {
        this.sipAccounts = sipAccounts;
        this.carriers = carriers;
        this.journal = journal;
        this.ringing = ringing;
        this.trunks = trunks;
    }

    /**
     * Routing with these limits, over these rooms.
     *
     * @param sipAccounts SIP accounts by username; must be quick
     * @param credentials what a trunk's carrier asks for; may read the database
     * @param systemEmail where voicemails go that have no address of their own; may read the database
     */
    public static CallRouting of(
            PhoneSystemSettings settings,
            Function<String, Optional<SipAccountMatch>> sipAccounts,
            Carriers carriers,
            DirectoryLocations locations,
            Function<TrunkView, Optional<TrunkCredentials>> credentials,
            VoicemailDelivery delivery,
            Function<AccountId, Optional<String>> systemEmail,
            CallJournal journal,
            Identifiers identifiers,
            InstantSource clock) {
        ChannelLimits limits = new ChannelLimits();
        CallerIdentities identities = new CallerIdentities(settings.domain());
        VoicemailTaking voicemail =
                new VoicemailTaking(delivery, systemEmail, settings.longestVoicemail(), identifiers, clock);
        return new CallRouting(
                sipAccounts,
                carriers,
                journal,
                new ContactMethodRinging(new RegisteredPhones(locations), voicemail, limits, identities, clock),
                new TrunkDialling(limits, identities, credentials, settings.outsideRingTime(), clock));
    }

    @Override
    public void handle(IncomingCall call) throws InterruptedException {
        CallOrigin origin = call.origin();
        switch (origin.identity()) {
            case Identity.Account(String username, String realm) -> fromSipAccount(call, username);
            case Identity.Peer(String name) -> fromCarrier(call, name);
            case Identity.Anonymous() -> forbid(call, "it proved no identity");
        }
    }

    private void fromSipAccount(IncomingCall call, String username) throws InterruptedException {
        Optional<SipAccountMatch> caller = sipAccounts.apply(username);
        if (caller.isEmpty()) {
            forbid(call, "SIP account " + username + " was deleted");
            return;
        }
        CallFacts facts = new CallFacts(
                new CallFacts.Caller.OwnSipAccount(username), call.origin().calledUser());
        route(call, caller.get().account(), facts);
    }

    private void fromCarrier(IncomingCall call, String peer) throws InterruptedException {
        Optional<Carriers.Entry> entry = carriers.entry(peer, call.origin().invite());
        if (entry.isEmpty()) {
            forbid(call, "trunk " + peer + " was deleted or disabled");
            return;
        }
        CallOrigin origin = call.origin();
        Trunk trunk = entry.get().trunk();
        CallFacts facts = new CallFacts(outside(origin), Carriers.calledNumber(trunk, origin.invite()));
        route(call, entry.get().account(), facts);
    }

    /** A trusted carrier's P-Asserted-Identity is better than From (RFC 3325 section 9.1). */
    private static CallFacts.Caller.Outside outside(CallOrigin origin) {
        if (origin.identityWithheld()) {
            return new CallFacts.Caller.Outside(Optional.empty(), Optional.empty());
        }
        NameAddress caller = origin.asserted().orElse(origin.caller());
        Optional<String> number = caller.uri()
                .user()
                .or(() -> Optional.of(origin.callingNumber()))
                .filter(text -> !text.isBlank() && !"anonymous".equalsIgnoreCase(text));
        Optional<String> name = Optional.of(caller.displayName())
                .filter(text -> !text.isBlank())
                .or(origin::callingName)
                .filter(text -> number.isPresent() && !text.equals(number.get()));
        return new CallFacts.Caller.Outside(number, name);
    }

    private void route(IncomingCall call, AccountView account, CallFacts facts) throws InterruptedException {
        RoutingDecision decision = Routing.decide(account, facts);
        CallEntry entry = journal.begin(call, account.id(), decision);
        try {
            carryOut(new RoutedCall(call, account, entry), decision);
        } finally {
            journal.routed(entry);
        }
    }

    private void carryOut(RoutedCall routed, RoutingDecision decision) throws InterruptedException {
        switch (decision) {
            case RoutingDecision.RingContactMethod ring -> ringing.ring(routed, ring);
            case RoutingDecision.CallsItself itself -> ringing.ringItself(routed, itself.contactMethod());
            case RoutingDecision.DialOut out -> trunks.dial(routed, out);
            case RoutingDecision.Refuse refuse -> refuse(routed, refuse);
        }
    }

    private static void refuse(RoutedCall routed, RoutingDecision.Refuse refuse) {
        routed.entry().conclude(new Verdict(Outcome.FAILED, refuse.reason()));
        CallEnd end = CallEnd.of(cause(refuse.refusal()), Side.US)
                .withSipStatus(refuse.refusal().sipStatus());
        routed.call().refuse(end, refuse.reason());
    }

    private static CallEndCause cause(Refusal refusal) {
        return switch (refusal) {
            case UNKNOWN_NUMBER, NOT_CONFIGURED, UNKNOWN_INTERNAL_NUMBER, NOT_A_NUMBER -> CallEndCause.NOT_FOUND;
            case NUMBER_DISABLED, CALLER_UNKNOWN, EXTERNAL_CALLS_NOT_ENABLED, NO_CALLER_ID, EMERGENCY_NOT_ROUTED ->
                CallEndCause.FORBIDDEN;
            case NO_TRUNK -> CallEndCause.FAILED;
        };
    }

    private static void forbid(IncomingCall call, String why) {
        LOG.warn("A call from {} was refused: {}", call.origin().source(), why);
        call.hangUp(CallEnd.of(CallEndCause.FORBIDDEN, Side.US));
    }
}
