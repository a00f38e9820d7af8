package io.switchboard.calls;

import io.switchboard.calls.MediaAddressing.MediaAddress;
import io.switchboard.calls.dial.Destination;
import io.switchboard.calls.dial.DialTarget;
import io.switchboard.calls.leg.CalleeLeg;
import io.switchboard.calls.leg.Party;
import io.switchboard.calls.leg.SessionBody;
import io.switchboard.calls.mailbox.Mailbox;
import io.switchboard.calls.negotiation.LocalAudio;
import io.switchboard.media.MediaGroup;
import io.switchboard.media.MediaPort;
import io.switchboard.media.MixedRecording;
import io.switchboard.media.PortOutcome;
import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.NameAddress;
import io.switchboard.sip.message.Parameters;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.message.SipUri;
import io.switchboard.sip.transport.Flow;
import io.switchboard.sip.transport.TransportProtocol;
import io.switchboard.sip.useragent.FlowOutcome;
import io.switchboard.sip.useragent.InvitationRequest;
import io.switchboard.sip.useragent.NextHop;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the legs of one call: opens their media ports, all on one media loop, and sends their INVITEs. Belongs to the
 * call's thread.
 */
final class LegFactory {
    private static final Logger LOG = LoggerFactory.getLogger(LegFactory.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** RFC 3261 section 8.1.1.6, for callers that send none. */
    private static final int USUAL_MAX_FORWARDS = 70;

    /** So many redirections in a row are followed where they are at all (specification section 4.7). */
    private static final int REDIRECTIONS = 5;

    /** Session ids stay below 2^53, which every parser can hold. */
    private static final long HIGHEST_SESSION_ID = 1L << 53;

    private final CallId call;
    private final SipRequest invite;
    private final CallSurroundings surroundings;
    private final Mailbox mailbox;
    private @Nullable MediaGroup group;
    private int legs;

    LegFactory(CallId call, SipRequest invite, CallSurroundings surroundings, Mailbox mailbox) {
        this.call = call;
        this.invite = invite;
        this.surroundings = surroundings;
        this.mailbox = mailbox;
    }

    /** The Request-URI as shown to people: without password, parameters and headers. */
    static String shown(Destination destination) {
        SipUri uri = destination.requestUri();
        return uri.user().map(user -> user + "@").orElse("")
                + uri.host().map(Object::toString).orElse(uri.scheme());
    }

    LegId nextLegId() {
        legs++;
        return new LegId(legs);
    }

    /** How many further hops a leg of this call may take; empty when there are none left. */
    Optional<Integer> hopsLeft() {
        int left = invite.headers().first(HeaderFields.MAX_FORWARDS).orElse(USUAL_MAX_FORWARDS) - 1;
        return left > 0 ? Optional.of(left) : Optional.empty();
    }

    /** Opens a media port for a side; empty when none is free. */
    Optional<Party> openParty(LegId leg, Side side, InetAddress peer) {
        MediaAddress address = surroundings.settings().addressing().towards(peer);
        if (group == null) {
            group = surroundings.media().openGroup();
        }
        return switch (group.openPort(address.bind())) {
            case PortOutcome.Opened(MediaPort port) -> {
                InetSocketAddress advertised = new InetSocketAddress(
                        address.advertised(), port.localRtp().getPort());
                yield Optional.of(
                        new Party(leg, side, port, new LocalAudio(advertised, RANDOM.nextLong(HIGHEST_SESSION_ID))));
            }
            case PortOutcome.NoFreePort(String reason) -> {
                LOG.warn("Call {}: no media port for leg {}: {}", call, leg, reason);
                yield Optional.empty();
            }
        };
    }

    CalleeLeg newLeg(DialTarget target, Destination destination, CalleeLeg.Listener listener) {
        return new CalleeLeg(
                nextLegId(),
                target,
                destination,
                surroundings.settings().clock().instant(),
                mailbox,
                listener);
    }

    /** Sends the leg, as soon as it is known which way it goes and so which of our addresses it can reach. */
    void send(CalleeLeg leg, Function<Party, Party.Proposal> offer) {
        NextHop hop = leg.destination().nextHop();
        switch (hop) {
            case NextHop.OnFlow(Flow flow) -> send(leg, hop, flow.remote().getAddress(), offer);
            case NextHop.Registered registered ->
                send(leg, hop, registered.flow().remote().getAddress(), offer);
            case NextHop.Address(TransportProtocol protocol, InetSocketAddress address)
            when !address.isUnresolved() -> send(leg, hop, address.getAddress(), offer);
            case NextHop.Address unresolved -> leg.unreachable("No address");
            case NextHop.Resolve resolve ->
                surroundings
                        .userAgent()
                        .open(resolve)
                        .thenAccept(outcome -> mailbox.post(() -> resolved(leg, outcome, offer)));
        }
    }

    /** Begins to record ports of this call. */
    MixedRecording record(Path spool) {
        if (group == null) {
            group = surroundings.media().openGroup();
        }
        return group.record(spool);
    }

    /** Frees every media port; recordings and playbacks end. */
    void close() {
        if (group != null) {
            group.close();
        }
    }

    private void resolved(CalleeLeg leg, FlowOutcome outcome, Function<Party, Party.Proposal> offer) {
        switch (outcome) {
            case FlowOutcome.Found(Flow flow) ->
                send(leg, new NextHop.OnFlow(flow), flow.remote().getAddress(), offer);
            case FlowOutcome.Unreachable(String why) -> leg.unreachable(why);
        }
    }

    private void send(CalleeLeg leg, NextHop hop, InetAddress peer, Function<Party, Party.Proposal> offer) {
        if (leg.isOver()) {
            return;
        }
        Optional<Party> party = openParty(leg.id(), Side.CALLEE, peer);
        if (party.isEmpty()) {
            leg.notSent("No free media port");
            return;
        }
        Party.Proposal proposal = offer.apply(party.get());
        leg.send(surroundings.userAgent(), request(leg, hop, proposal), party.get(), proposal);
    }

    private InvitationRequest request(CalleeLeg leg, NextHop hop, Party.Proposal proposal) {
        DialTarget target = leg.target();
        Destination destination = leg.destination();
        NameAddress to = target.to()
                .orElseGet(() ->
                        NameAddress.of(destination.requestUri().withoutHeaders().withParameters(Parameters.NONE)));
        SipHeaders headers = destination
                .headers()
                .withAllOf(Presentation.headers(target.presented()))
                .with(HeaderFields.MAX_FORWARDS, hopsLeft().orElse(1));
        return new InvitationRequest(
                destination.requestUri(),
                hop,
                Presentation.from(target.presented()),
                to,
                SessionBody.headers(headers),
                SessionBody.of(proposal.offer()),
                destination.credentials(),
                destination.followsRedirections() ? REDIRECTIONS : 0);
    }
}
