package io.switchboard.routing.call;

import io.switchboard.calls.CallEnd;
import io.switchboard.calls.CallEndCause;
import io.switchboard.calls.CallHandler;
import io.switchboard.calls.CallOrigin;
import io.switchboard.calls.IncomingCall;
import io.switchboard.calls.Side;
import io.switchboard.directory.Identifiers;
import io.switchboard.directory.history.Outcome;
import io.switchboard.directory.trunk.Trunk;
import io.switchboard.directory.view.AccountView;
import io.switchboard.directory.view.SipAccountMatch;
import io.switchboard.routing.PhoneSystemSettings;
import io.switchboard.routing.admission.Carriers;
import io.switchboard.routing.decision.CallFacts;
import io.switchboard.routing.decision.CallingLine;
import io.switchboard.routing.decision.Refusal;
import io.switchboard.routing.decision.Routing;
import io.switchboard.routing.decision.RoutingDecision;
import io.switchboard.routing.journal.CallEntry;
import io.switchboard.routing.journal.CallJournal;
import io.switchboard.routing.journal.Verdict;
import io.switchboard.sip.message.NameAddress;
import io.switchboard.sip.useragent.Identity;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Routes each call: finds out whose it is, asks for the decision, and has it carried out. */
public final class CallRouting implements CallHandler {

    private static final Logger LOG = LoggerFactory.getLogger(CallRouting.class);

    private final RoutingPorts ports;
    private final CallJournal journal;
    private final InstantSource clock;
    private final ContactMethodReaching reaching;
    private final TrunkDialling trunks;

    private CallRouting(
            RoutingPorts ports,
            CallJournal journal,
            InstantSource clock,
            ContactMethodReaching reaching,
            TrunkDialling trunks) {
        this.ports = ports;
        this.journal = journal;
        this.clock = clock;
        this.reaching = reaching;
        this.trunks = trunks;
    }

    /** Routing with these limits, over these rooms. */
    public static CallRouting of(
            PhoneSystemSettings settings,
            RoutingPorts ports,
            CallJournal journal,
            Identifiers identifiers,
            InstantSource clock) {
        ChannelLimits limits = new ChannelLimits();
        DialTargets targets = new DialTargets(
                new RegisteredPhones(ports.locations()),
                new CallerIdentities(settings.domain()),
                ports.trunkCredentials(),
                ports.forwardingCredentials());
        Talking talking = new Talking(ports.sounds());
        TrunkDialling trunks = new TrunkDialling(targets, talking, limits, settings.outsideRingTime(), clock);
        VoicemailTaking voicemail =
                new VoicemailTaking(ports.files(), ports.sounds(), settings.longestVoicemail(), identifiers, clock);
        return new CallRouting(
                ports,
                journal,
                clock,
                new ContactMethodReaching(
                        new StageRinging(targets, talking, clock), trunks, voicemail, limits, journal),
                trunks);
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
        Optional<SipAccountMatch> caller = ports.sipAccounts().apply(username);
        if (caller.isEmpty()) {
            forbid(call, "SIP account " + username + " was deleted");
            return;
        }
        CallFacts facts = new CallFacts(
                new CallFacts.Caller.OwnSipAccount(username), call.origin().calledUser());
        route(call, caller.get().account(), facts);
    }

    private void fromCarrier(IncomingCall call, String peer) throws InterruptedException {
        Optional<Carriers.Entry> entry =
                ports.carriers().entry(peer, call.origin().invite());
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
        RoutingDecision decision = Routing.decide(account, facts, clock.instant());
        CallEntry entry = journal.begin(call, account.id(), decision);
        try {
            carryOut(new RoutedCall(call, account, entry), decision);
        } finally {
            journal.routed(entry);
        }
    }

    private void carryOut(RoutedCall routed, RoutingDecision decision) throws InterruptedException {
        switch (decision) {
            case RoutingDecision.Reach reach -> {
                reach.by().ifPresent(line -> allowCodecs(routed, line));
                reaching.reach(routed, reach);
            }
            case RoutingDecision.DialOut out -> {
                allowCodecs(routed, out.by());
                trunks.dial(routed, out);
            }
            case RoutingDecision.Refuse refuse -> refuse(routed, refuse);
        }
    }

    private static void allowCodecs(RoutedCall routed, CallingLine line) {
        routed.call().allowCodecs(ContactMethodCodecs.of(line.contactMethod()));
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
            case NUMBER_DISABLED,
                    CALLER_UNKNOWN,
                    CALLER_INACTIVE,
                    EXTERNAL_CALLS_NOT_PERMITTED,
                    EXTERNAL_CALLS_NOT_ENABLED,
                    NO_CALLER_ID,
                    EMERGENCY_NOT_ROUTED -> CallEndCause.FORBIDDEN;
            case NO_TRUNK -> CallEndCause.FAILED;
        };
    }

    private static void forbid(IncomingCall call, String why) {
        LOG.warn("A call from {} was refused: {}", call.origin().source(), why);
        call.hangUp(CallEnd.of(CallEndCause.FORBIDDEN, Side.US));
    }
}
