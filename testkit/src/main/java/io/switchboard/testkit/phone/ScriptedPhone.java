package io.switchboard.testkit.phone;

import io.switchboard.media.AudioCodec;
import io.switchboard.media.PayloadFormat;
import io.switchboard.sip.message.ContactValue;
import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.Host;
import io.switchboard.sip.message.MediaType;
import io.switchboard.sip.message.NameAddress;
import io.switchboard.sip.message.ReasonPhrases;
import io.switchboard.sip.message.SipBody;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipMethod;
import io.switchboard.sip.message.SipResponse;
import io.switchboard.sip.message.SipUri;
import io.switchboard.sip.sdp.SessionDescription;
import io.switchboard.sip.transport.ListeningPoint;
import io.switchboard.sip.transport.Transport;
import io.switchboard.sip.transport.TransportFactory;
import io.switchboard.sip.transport.TransportProtocol;
import io.switchboard.sip.useragent.Admission;
import io.switchboard.sip.useragent.ClientCredentials;
import io.switchboard.sip.useragent.IncomingInvitation;
import io.switchboard.sip.useragent.IncomingRequest;
import io.switchboard.sip.useragent.InvitationRequest;
import io.switchboard.sip.useragent.NextHop;
import io.switchboard.sip.useragent.OutOfDialogRequest;
import io.switchboard.sip.useragent.RequestOutcome;
import io.switchboard.sip.useragent.UserAgent;
import io.switchboard.sip.useragent.UserAgentHandler;
import io.switchboard.sip.useragent.UserAgentSettings;
import io.switchboard.testkit.peer.LoopbackAddresses;
import io.switchboard.testkit.peer.PeerException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A telephone on a loopback address of its own that does what a test tells it. Its SIP is the product's own stack over UDP,
 * its sound is plain RTP. For the thread of the test.
 */
public final class ScriptedPhone implements AutoCloseable {
    /** What a common desk phone can: PCMU, PCMA and digits. */
    public static final List<PayloadFormat> NARROW_BAND = List.of(
            PayloadFormat.of(AudioCodec.PCMU),
            PayloadFormat.of(AudioCodec.PCMA),
            PayloadFormat.of(AudioCodec.TELEPHONE_EVENT, 101));

    private static final long PATIENCE_SECONDS = 10;

    private final String user;
    private final List<PayloadFormat> codecs;
    private final InetAddress address;
    private final UserAgent userAgent;
    private final AtomicReference<@Nullable Transport> transport = new AtomicReference<>();
    private final BlockingQueue<IncomingPhoneCall> incoming = new LinkedBlockingQueue<>();
    private final Queue<PhoneCall> calls = new ConcurrentLinkedQueue<>();
    private Optional<ClientCredentials> credentials = Optional.empty();
    private UnaryOperator<SessionDescription> offerScript = UnaryOperator.identity();

    private ScriptedPhone(String user, List<PayloadFormat> codecs, InetAddress address) {
        this.user = user;
        this.codecs = List.copyOf(codecs);
        this.address = address;
        ListeningPoint point = new ListeningPoint(TransportProtocol.UDP, new InetSocketAddress(address, 0));
        UserAgentSettings settings = UserAgentSettings.of(
                        List.of(point),
                        Optional.empty(),
                        (name, realm) -> CompletableFuture.completedStage(Optional.empty()))
                .withProduct("Scripted phone");
        TransportFactory sockets = settings.transport();
        this.userAgent = UserAgent.start(
                settings.withTransport(transportUser -> {
                    Transport started = sockets.start(transportUser);
                    transport.set(started);
                    return started;
                }),
                (request, source) -> CompletableFuture.completedStage(new Admission.Open()),
                new Calls());
    }

    /** A phone with the usual codecs. */
    public static ScriptedPhone start(String user) {
        return start(user, NARROW_BAND);
    }

    /** A phone with these formats, the preferred one first. */
    public static ScriptedPhone start(String user, List<PayloadFormat> codecs) {
        return new ScriptedPhone(user, codecs, LoopbackAddresses.any());
    }

    /** A phone at this address, for peers that are known by it. */
    public static ScriptedPhone at(InetAddress address, String user) {
        return new ScriptedPhone(user, NARROW_BAND, address);
    }

    /** Where its SIP is. */
    public InetSocketAddress address() {
        return userAgent.listeningPoints().getFirst().address();
    }

    /** The URI by which it can be called directly. */
    public SipUri contact() {
        return SipUri.sip(user, Host.of(address)).withPort(address().getPort());
    }

    /** Answers challenges with this password from now on. */
    public void password(String username, String password) {
        credentials = Optional.of(new ClientCredentials(username, password));
    }

    /** Changes every first offer before it is sent, to test what servers do with odd ones. */
    public void scriptOffers(UnaryOperator<SessionDescription> script) {
        offerScript = script;
    }

    /** Registers for so many seconds, 0 to leave; gives the final status. */
    public int register(InetSocketAddress server, String domain, int seconds) {
        SipUri self = SipUri.sip(user, Host.of(domain));
        SipHeaders headers = SipHeaders.builder()
                .add(HeaderFields.CONTACT, new ContactValue.Address(NameAddress.of(contact())))
                .set(HeaderFields.EXPIRES, (long) seconds)
                .build();
        CompletableFuture<Integer> status = new CompletableFuture<>();
        userAgent.send(
                new OutOfDialogRequest(
                        SipMethod.REGISTER,
                        SipUri.sip(Host.of(domain)),
                        hop(server),
                        NameAddress.of(self),
                        NameAddress.of(self),
                        headers,
                        SipBody.EMPTY,
                        credentials),
                outcome -> status.complete(
                        switch (outcome) {
                            case RequestOutcome.Answered(SipResponse response) -> response.status();
                            case RequestOutcome.TimedOut timedOut -> 408;
                            case RequestOutcome.Unreachable unreachable -> 503;
                        }));
        return PhoneCall.get(status, "the answer to REGISTER");
    }

    /** Calls somebody through a server. */
    public OutgoingPhoneCall call(InetSocketAddress server, String called) {
        return call(server, called, SipHeaders.EMPTY, true);
    }

    /** Calls with an INVITE that holds no offer. */
    public OutgoingPhoneCall callWithoutOffer(InetSocketAddress server, String called) {
        return call(server, called, SipHeaders.EMPTY, false);
    }

    /** Calls with further headers. */
    public OutgoingPhoneCall call(InetSocketAddress server, String called, SipHeaders headers, boolean offersFirst) {
        PhoneAudio audio = new PhoneAudio(address);
        PhoneSession session = new PhoneSession(codecs, audio);
        OutgoingPhoneCall call = new OutgoingPhoneCall(audio, session, offersFirst);
        calls.add(call);
        Host host = Host.of(server.getAddress());
        SipUri target = SipUri.sip(called, host).withPort(server.getPort());
        SipBody body = offersFirst ? offerScript.apply(session.offer()).body() : SipBody.EMPTY;
        call.sent(userAgent.invite(
                new InvitationRequest(
                        target,
                        hop(server),
                        NameAddress.of("Phone " + user, SipUri.sip(user, host)),
                        NameAddress.of(SipUri.sip(called, host)),
                        offersFirst ? headers.with(HeaderFields.CONTENT_TYPE, MediaType.SDP) : headers,
                        body,
                        credentials),
                call.listener()));
        return call;
    }

    /** Waits for the next call that comes. */
    public IncomingPhoneCall awaitCall() {
        try {
            IncomingPhoneCall call = incoming.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (call == null) {
                throw new PeerException("no call came to " + user);
            }
            return call;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PeerException("interrupted while waiting for a call");
        }
    }

    /** Whether no call has come that nobody took. */
    public boolean isUndisturbed() {
        return incoming.isEmpty();
    }

    /** Vanishes from the network without a word, as when its battery is empty. */
    public void vanish() {
        Transport sockets = transport.getAndSet(null);
        if (sockets != null) {
            calls.forEach(PhoneCall::vanish);
            sockets.close();
        }
    }

    @Override
    public void close() {
        if (transport.getAndSet(null) != null) {
            userAgent.close();
        }
    }

    private static NextHop hop(InetSocketAddress server) {
        return new NextHop.Address(TransportProtocol.UDP, server);
    }

    /** Takes what comes, on the loop of the SIP stack. */
    private final class Calls implements UserAgentHandler {
        @Override
        public void invited(IncomingInvitation invitation) {
            PhoneAudio audio = new PhoneAudio(address);
            IncomingPhoneCall call = new IncomingPhoneCall(audio, new PhoneSession(codecs, audio), invitation);
            calls.add(call);
            incoming.add(call);
        }

        @Override
        public void requested(IncomingRequest request) {
            request.respond(200, ReasonPhrases.of(200), SipHeaders.EMPTY, SipBody.EMPTY);
        }
    }
}
