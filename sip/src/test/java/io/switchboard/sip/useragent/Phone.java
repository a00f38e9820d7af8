package io.switchboard.sip.useragent;

import io.switchboard.sip.digest.DigestSecrets;
import io.switchboard.sip.message.Host;
import io.switchboard.sip.message.NameAddress;
import io.switchboard.sip.message.SipBody;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipMethod;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.message.SipResponse;
import io.switchboard.sip.message.SipUri;
import io.switchboard.sip.transport.ListeningPoint;
import io.switchboard.sip.transport.TransportProtocol;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/** A user agent under the control of a test: everything it hears lands in queues. */
final class Phone implements AutoCloseable, UserAgentHandler {

    static final Map<String, String> PASSWORDS = Map.of("anna", "secret-of-anna", "bert", "secret-of-bert");
    static final String REALM = "example.test";

    final LinkedBlockingQueue<IncomingInvitation> invitations = new LinkedBlockingQueue<>();
    final LinkedBlockingQueue<Object> heard = new LinkedBlockingQueue<>();
    volatile Function<SipRequest, Admission> admission = _ -> new Admission.Open();
    volatile Consumer<IncomingRequest> requests =
            request -> request.respond(200, "OK", SipHeaders.EMPTY, SipBody.EMPTY);
    final UserAgent agent;

    Phone(UserAgentSettings settings) {
        agent = UserAgent.start(
                settings, (request, _) -> CompletableFuture.completedFuture(admission.apply(request)), this);
    }

    static Phone on(TransportProtocol protocol, InetAddress address) {
        return new Phone(settings(protocol, address));
    }

    static UserAgentSettings settings(TransportProtocol protocol, InetAddress address) {
        return UserAgentSettings.of(
                List.of(new ListeningPoint(protocol, new InetSocketAddress(address, 0))),
                Optional.empty(),
                (username, realm) -> CompletableFuture.completedFuture(Optional.ofNullable(PASSWORDS.get(username))
                        .map(password -> DigestSecrets.of(username, realm, password))));
    }

    InetSocketAddress address() {
        return agent.listeningPoints().getFirst().address();
    }

    TransportProtocol protocol() {
        return agent.listeningPoints().getFirst().protocol();
    }

    SipUri uri(String user) {
        return SipUri.sip(user, Host.of(address().getAddress()))
                .withPort(address().getPort());
    }

    OutgoingInvitation call(Phone callee, SipBody offer) {
        return call(callee, offer, Optional.empty());
    }

    OutgoingInvitation call(Phone callee, SipBody offer, Optional<ClientCredentials> credentials) {
        return agent.invite(
                new InvitationRequest(
                        callee.uri("bert"),
                        new NextHop.Address(callee.protocol(), callee.address()),
                        NameAddress.of("Anna", uri("anna")),
                        NameAddress.of(callee.uri("bert")),
                        SipHeaders.EMPTY,
                        offer,
                        credentials),
                new OutgoingInvitationListener() {
                    @Override
                    public void progressed(SipResponse response, EarlyDialog dialog) {
                        heard.add(new Progressed(response, dialog));
                    }

                    @Override
                    public void answered(SipResponse response, Dialog dialog) {
                        dialog.listen(listener());
                        heard.add(new Answered(response, dialog));
                    }

                    @Override
                    public void ended(InvitationEnd end) {
                        heard.add(end);
                    }
                });
    }

    void send(Phone receiver, SipMethod method, SipHeaders extra, Optional<ClientCredentials> credentials) {
        agent.send(
                new OutOfDialogRequest(
                        method,
                        receiver.uri("anna"),
                        new NextHop.Address(receiver.protocol(), receiver.address()),
                        NameAddress.of(uri("anna")),
                        NameAddress.of(receiver.uri("anna")),
                        extra,
                        SipBody.EMPTY,
                        credentials),
                heard::add);
    }

    record Progressed(SipResponse response, EarlyDialog dialog) {}

    record Answered(SipResponse response, Dialog dialog) {}

    record Cancelled(SipRequest request) {}

    record Confirmed(SipRequest acknowledgement) {}

    DialogListener listener() {
        return new DialogListener() {
            @Override
            public void requested(DialogRequest request) {
                heard.add(request);
            }

            @Override
            public void ended(DialogEnd end) {
                heard.add(end);
            }
        };
    }

    @Override
    public void invited(IncomingInvitation invitation) {
        invitation.listen(new IncomingInvitationListener() {
            @Override
            public void cancelled(SipRequest request) {
                heard.add(new Cancelled(request));
            }

            @Override
            public void confirmed(SipRequest acknowledgement) {
                heard.add(new Confirmed(acknowledgement));
            }

            @Override
            public void failed(InvitationFailure why) {
                heard.add(why);
            }
        });
        invitations.add(invitation);
    }

    @Override
    public void requested(IncomingRequest request) {
        requests.accept(request);
    }

    IncomingInvitation awaitInvitation() {
        return taken(invitations, IncomingInvitation.class);
    }

    <T> T awaitHeard(Class<T> kind) {
        return taken(heard, kind);
    }

    private static <T> T taken(LinkedBlockingQueue<?> queue, Class<T> kind) {
        try {
            Object next = queue.poll(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS);
            if (!kind.isInstance(next)) {
                throw new AssertionError("expected " + kind.getSimpleName() + " but came " + next);
            }
            return kind.cast(next);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    @Override
    public void close() {
        agent.close();
    }
}
