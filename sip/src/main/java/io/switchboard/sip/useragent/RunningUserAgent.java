package io.switchboard.sip.useragent;

import io.switchboard.sip.digest.DigestVerifier;
import io.switchboard.sip.digest.NonceMint;
import io.switchboard.sip.digest.ReplayWindow;
import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.SipMessage;
import io.switchboard.sip.message.SipResponse;
import io.switchboard.sip.resolver.DnsLookup;
import io.switchboard.sip.resolver.Resolver;
import io.switchboard.sip.resolver.UriResolver;
import io.switchboard.sip.transport.ConnectionPlug;
import io.switchboard.sip.transport.Flow;
import io.switchboard.sip.transport.ListeningPoint;
import io.switchboard.sip.transport.LocalAddress;
import io.switchboard.sip.transport.SignallingLoop;
import io.switchboard.sip.transport.Transport;
import io.switchboard.sip.transport.TransportStatistics;
import io.switchboard.sip.transport.TransportUser;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** The stack at work: one core per loop, each message led to the core that its Call-ID chooses. */
final class RunningUserAgent implements UserAgent {

    private static final Duration NONCE_LIFETIME = Duration.ofMinutes(5);
    private static final int REMEMBERED_NONCES = 100_000;
    private static final long QUIET_CHECK_MILLIS = 20;
    private static final long CLOSING_MILLIS = 1_000;

    private final Transport transport;
    private final UserAgentCounters counters;
    private final TokenSource tokens;
    private final List<UserAgentCore> cores;
    private final AtomicBoolean closed = new AtomicBoolean();

    private RunningUserAgent(
            Transport transport, UserAgentCounters counters, TokenSource tokens, List<UserAgentCore> cores) {
        this.transport = transport;
        this.counters = counters;
        this.tokens = tokens;
        this.cores = cores;
    }

    static UserAgent start(UserAgentSettings settings, RequestAdmission admission, UserAgentHandler handler) {
        SecureRandom random = new SecureRandom();
        NonceMint mint = new NonceMint(random, settings.clock(), NONCE_LIFETIME);
        ReplayWindow replays = new ReplayWindow(REMEMBERED_NONCES, NONCE_LIFETIME, settings.clock());
        Authenticator authenticator = new DigestAuthenticator(
                new DigestOffer(mint, settings.algorithms()),
                new DigestVerifier(mint, replays, settings.credentials()),
                random);
        UserAgentCounters counters = new UserAgentCounters();
        TokenSource tokens = new TokenSource(random);
        Resolver resolver = new UriResolver(new DnsLookup(), random);
        Reception reception = new Reception();
        Transport transport = settings.transport().start(reception);
        List<UserAgentCore> cores = transport.loops().stream()
                .map(loop -> new UserAgentCore(
                        loop,
                        transport,
                        settings,
                        counters,
                        tokens,
                        random,
                        resolver,
                        authenticator,
                        admission,
                        handler))
                .toList();
        reception.cores = cores;
        return new RunningUserAgent(transport, counters, tokens, cores);
    }

    /** Leads what the transport receives to its core. What comes before the cores are there is dropped like a lost datagram. */
    private static final class Reception implements TransportUser {

        private volatile List<UserAgentCore> cores = List.of();

        @Override
        public void received(SipMessage message, Flow flow) {
            List<UserAgentCore> present = cores;
            if (!present.isEmpty()) {
                UserAgentCore core = choose(present, message.headers().require(HeaderFields.CALL_ID));
                core.run(() -> core.received(message, flow));
            }
        }

        @Override
        public void unreadable(SipResponse answer, Flow flow) {
            List<UserAgentCore> present = cores;
            if (!present.isEmpty()) {
                UserAgentCore core = present.getFirst();
                core.run(() -> core.guarded("an answer", () -> StatelessReply.unreadable(core, answer, flow)));
            }
        }

        @Override
        public void closed(Flow flow) {
            cores.forEach(core -> core.run(() -> core.closed(flow)));
        }
    }

    private static UserAgentCore choose(List<UserAgentCore> cores, String callId) {
        return cores.get(Math.floorMod(callId.hashCode(), cores.size()));
    }

    @Override
    public List<ListeningPoint> listeningPoints() {
        return transport.listeningPoints();
    }

    @Override
    public OutgoingInvitation invite(InvitationRequest request, OutgoingInvitationListener listener) {
        String callId = tokens.token();
        UserAgentCore core = choose(cores, callId);
        SentInvitation invitation = new SentInvitation(core, request, listener, callId);
        core.run(invitation::begin);
        return invitation;
    }

    @Override
    public void send(OutOfDialogRequest request, ResponseListener listener) {
        String callId = request.extra().first(HeaderFields.CALL_ID).orElseGet(tokens::token);
        UserAgentCore core = choose(cores, callId);
        core.run(() -> new SentRequest(core, listener).begin(request, callId));
    }

    @Override
    public CompletionStage<FlowOutcome> open(NextHop nextHop) {
        CompletableFuture<FlowOutcome> outcome = new CompletableFuture<>();
        UserAgentCore core = cores.getFirst();
        core.run(() -> core.nextHops().find(nextHop, new Transport.OpenListener() {
            @Override
            public void opened(Flow flow) {
                outcome.complete(new FlowOutcome.Found(flow));
            }

            @Override
            public void failed(String why) {
                outcome.complete(new FlowOutcome.Unreachable(why));
            }
        }));
        return outcome;
    }

    @Override
    public LocalAddress localAddressFor(InetAddress remote) {
        return transport.localAddressFor(remote);
    }

    @Override
    public ConnectionPlug connectionPlug() {
        return transport.connectionPlug();
    }

    @Override
    public UserAgentStatistics statistics() {
        TransportStatistics transported = transport.statistics();
        return new UserAgentStatistics(
                transported.messagesReceived(),
                transported.malformedMessages(),
                transported.messagesSent(),
                counters.retransmissionsSent.sum(),
                counters.retransmissionsAbsorbed.sum(),
                counters.strayMessages.sum(),
                counters.challenges.sum(),
                counters.failedAuthentications.sum(),
                counters.refusedByLimit.sum() + transported.refusedConnections(),
                counters.clientTransactions.get(),
                counters.serverTransactions.get(),
                counters.dialogs.get(),
                transported.connections(),
                counters.handlerFaults.sum());
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        CompletableFuture<Boolean> quiet = new CompletableFuture<>();
        for (UserAgentCore core : cores) {
            core.run(() -> {
                core.dialogs().ringing().forEach(ReceivedInvitation::closing);
                core.dialogs().sessions().forEach(DialogSession::closing);
                completeWhenQuiet(core.loop(), quiet);
            });
        }
        quiet.completeOnTimeout(false, CLOSING_MILLIS, TimeUnit.MILLISECONDS).join();
        transport.close();
    }

    private void completeWhenQuiet(SignallingLoop loop, CompletableFuture<Boolean> quiet) {
        if (counters.clientTransactions.get() == 0) {
            quiet.complete(true);
        } else {
            loop.schedule(QUIET_CHECK_MILLIS, () -> completeWhenQuiet(loop, quiet));
        }
    }
}
