package io.switchboard.routing.call;

import io.switchboard.calls.CallEnd;
import io.switchboard.calls.CallEndCause;
import io.switchboard.calls.Side;
import io.switchboard.calls.dial.Destination;
import io.switchboard.calls.dial.DialOutcome;
import io.switchboard.calls.dial.DialTarget;
import io.switchboard.calls.dial.LegAttempt;
import io.switchboard.calls.dial.RingingPlan;
import io.switchboard.directory.history.Outcome;
import io.switchboard.directory.trunk.Trunk;
import io.switchboard.directory.trunk.TrunkCredentials;
import io.switchboard.directory.view.TrunkView;
import io.switchboard.routing.decision.RoutingDecision;
import io.switchboard.routing.journal.Verdict;
import io.switchboard.routing.journal.Verdicts;
import io.switchboard.sip.message.Host;
import io.switchboard.sip.message.SipUri;
import io.switchboard.sip.useragent.ClientCredentials;
import io.switchboard.sip.useragent.NextHop;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * Calls a public number by the trunks in order. The next one is tried when one is full, cannot be reached, does not
 * answer or fails by itself (408, 5xx); what the called side says (busy, declined, unknown) is final.
 */
final class TrunkDialling {

    private static final int REQUEST_TIMEOUT = 408;
    private static final int SERVER_FAILURE = 500;
    private static final int GLOBAL_FAILURE = 600;
    private static final int LIMIT_STATUS = 480;

    private final ChannelLimits limits;
    private final CallerIdentities identities;
    private final Function<TrunkView, Optional<TrunkCredentials>> credentials;
    private final Duration ringTime;
    private final InstantSource clock;

    TrunkDialling(
            ChannelLimits limits,
            CallerIdentities identities,
            Function<TrunkView, Optional<TrunkCredentials>> credentials,
            Duration ringTime,
            InstantSource clock) {
        this.limits = limits;
        this.identities = identities;
        this.credentials = credentials;
        this.ringTime = ringTime;
        this.clock = clock;
    }

    void dial(RoutedCall routed, RoutingDecision.DialOut decision) throws InterruptedException {
        Optional<CallEnd> lastFailure = Optional.empty();
        for (Trunk trunk : decision.trunks()) {
            Optional<ChannelLimits.Channel> channel = limits.take(trunk.id(), trunk.channels());
            if (channel.isPresent()) {
                Attempted attempted;
                try (ChannelLimits.Channel _ = channel.get()) {
                    attempted = dial(routed, decision, trunk);
                }
                if (attempted instanceof Attempted.Over) {
                    return;
                }
                if (attempted instanceof Attempted.Failed(CallEnd end, boolean isFinal)) {
                    lastFailure = Optional.of(end);
                    if (isFinal) {
                        break;
                    }
                }
            }
        }
        fail(routed, lastFailure);
    }

    /** What came of one trunk. */
    private sealed interface Attempted {

        /** The call was answered and has ended, or the caller has gone. */
        record Over() implements Attempted {}

        /** Nobody answered; another trunk may help unless that is final. */
        record Failed(CallEnd end, boolean isFinal) implements Attempted {}
    }

    private Attempted dial(RoutedCall routed, RoutingDecision.DialOut decision, Trunk trunk)
            throws InterruptedException {
        RingingPlan plan = RingingPlan.of(target(routed, decision, trunk), ringTime);
        return switch (routed.call().dial(plan)) {
            case DialOutcome.Answered answered -> {
                answered.call().await();
                yield new Attempted.Over();
            }
            case DialOutcome.CallerGone gone -> new Attempted.Over();
            case DialOutcome.NotAnswered failed ->
                new Attempted.Failed(failed.end(), !failed.attempts().stream().allMatch(TrunkDialling::isTrunksFault));
        };
    }

    /** A status of the trunk itself, not of the called side: it came without ringing and another trunk may do better. */
    static boolean isTrunksFault(LegAttempt attempt) {
        int status = attempt.sipStatus();
        return attempt.ringing().isZero()
                && (status == REQUEST_TIMEOUT || (status >= SERVER_FAILURE && status < GLOBAL_FAILURE));
    }

    private DialTarget target(RoutedCall routed, RoutingDecision.DialOut decision, Trunk trunk) {
        SipUri uri = requestUri(trunk, CallerIdentities.format(trunk, decision.number()));
        Destination destination = new Destination(
                uri,
                new NextHop.Resolve(uri),
                credentials
                        .apply(new TrunkView(routed.account().id(), trunk))
                        .map(known -> new ClientCredentials(known.username(), known.password())),
                identities.headersTowards(trunk, decision.shown()));
        return DialTarget.carrier(
                decision.number() + " through " + trunk.name(),
                destination,
                identities.towards(trunk, decision.shown()));
    }

    private static SipUri requestUri(Trunk trunk, String number) {
        SipUri uri = SipUri.sip(number, Host.of(trunk.host()));
        SipUri withPort = trunk.port().map(uri::withPort).orElse(uri);
        return switch (trunk.transport()) {
            case UDP -> withPort;
            case TCP -> withPort.withParameter("transport", "tcp");
        };
    }

    private void fail(RoutedCall routed, Optional<CallEnd> lastFailure) {
        if (lastFailure.isEmpty()) {
            routed.entry().conclude(new Verdict(Outcome.FAILED, "All channels of the trunks were in use."));
            routed.call().hangUp(CallEnd.of(CallEndCause.LIMIT, Side.US).withSipStatus(LIMIT_STATUS));
            return;
        }
        routed.entry()
                .conclude(Verdicts.unanswered(
                        routed.entry().parties().calledNumber(),
                        Duration.between(routed.entry().startedAt(), clock.instant()),
                        lastFailure.get()));
        routed.call().hangUp(lastFailure.get());
    }
}
