package io.switchboard.sip.useragent;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.sip.message.ContactValue;
import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.Host;
import io.switchboard.sip.message.NameAddress;
import io.switchboard.sip.message.SipBody;
import io.switchboard.sip.message.SipEncoder;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipMessage;
import io.switchboard.sip.message.SipMethod;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.message.SipResponse;
import io.switchboard.sip.message.SipUri;
import io.switchboard.sip.transport.Flow;
import io.switchboard.sip.transport.TransportProtocol;
import io.switchboard.sip.transport.TransportUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** An invitation that is sent elsewhere by whom it was sent to (RFC 3261 8.1.3.4). */
class RedirectionTest {

    private static final int SERVER = 5080;

    private final VirtualNetwork network = new VirtualNetwork();
    private final Phone anna = new Phone(network.settings(5060));
    private final List<SipRequest> received = new ArrayList<>();
    private final SipUri server =
            SipUri.sip(Host.of(VirtualNetwork.address(SERVER).getAddress())).withPort(SERVER);

    @Test
    void isFollowedToTheBestContactThatIsASipAddress() {
        server(request -> isFor(request, "bert")
                ? moved(
                        request,
                        302,
                        ContactValue.parse("<" + server.withUser("low") + ">;q=0.2"),
                        ContactValue.of(SipUri.parse("tel:+12025550101")),
                        ContactValue.parse("<" + server.withUser("high") + ">;q=0.8"))
                : SipResponse.to(request, 486));
        assertThat(invite(5).status()).isEqualTo(486);
        assertThat(calledUsers()).containsExactly("bert", "high");
        assertThat(received.getLast().headers().require(HeaderFields.CSEQ).number())
                .isGreaterThan(
                        received.getFirst().headers().require(HeaderFields.CSEQ).number());
    }

    @Test
    void ofAProxyKeepsWhomIsCalled() {
        SipUri proxy = server.withUser("proxy");
        server(request ->
                received.size() == 1 ? moved(request, 305, ContactValue.of(proxy)) : SipResponse.to(request, 486));
        assertThat(invite(5).status()).isEqualTo(486);
        assertThat(calledUsers()).containsExactly("bert", "bert");
    }

    @Test
    void isTheEndWhereItIsNotWanted() {
        server(request -> moved(request, 302, ContactValue.of(server.withUser("other"))));
        assertThat(invite(0).status()).isEqualTo(302);
        assertThat(calledUsers()).containsExactly("bert");
    }

    @Test
    void inACircleEnds() {
        server(request ->
                moved(request, 302, ContactValue.of(server.withUser(isFor(request, "bert") ? "carl" : "bert"))));
        assertThat(invite(5).status()).isEqualTo(302);
        assertThat(calledUsers()).containsExactly("bert", "carl");
    }

    @Test
    void endsAfterSoManyInARow() {
        server(request -> moved(request, 301, ContactValue.of(server.withUser("next" + received.size()))));
        assertThat(invite(5).status()).isEqualTo(301);
        assertThat(received).hasSize(6);
    }

    private SipResponse invite(int redirections) {
        anna.agent.invite(
                new InvitationRequest(
                        server.withUser("bert"),
                        new NextHop.Address(TransportProtocol.UDP, VirtualNetwork.address(SERVER)),
                        NameAddress.of(anna.uri("anna")),
                        NameAddress.of(server.withUser("bert")),
                        SipHeaders.EMPTY,
                        SipBody.of("v=0\r\n"),
                        Optional.empty(),
                        redirections),
                new OutgoingInvitationListener() {
                    @Override
                    public void progressed(SipResponse response, EarlyDialog dialog) {
                        throw new AssertionError("nothing rings");
                    }

                    @Override
                    public void answered(SipResponse response, Dialog dialog) {
                        throw new AssertionError("nobody answers");
                    }

                    @Override
                    public void ended(InvitationEnd end) {
                        anna.heard.add(end);
                    }
                });
        network.pass(2000);
        return anna.awaitHeard(InvitationEnd.Rejected.class).response();
    }

    private List<String> calledUsers() {
        return received.stream()
                .map(request -> request.uri().user().orElseThrow())
                .toList();
    }

    private static boolean isFor(SipRequest request, String user) {
        return request.uri().user().orElseThrow().equals(user);
    }

    private static SipResponse moved(SipRequest request, int status, ContactValue... contacts) {
        SipResponse response = SipResponse.to(request, status);
        SipHeaders headers = SipHeaders.builder()
                .addAllOf(response.headers())
                .addAll(HeaderFields.CONTACT, List.of(contacts))
                .build();
        return response.withHeaders(headers);
    }

    private void server(Function<SipRequest, SipResponse> answers) {
        network.join(SERVER, new TransportUser() {
            @Override
            public void received(SipMessage message, Flow flow) {
                if (message instanceof SipRequest request && request.method().equals(SipMethod.INVITE)) {
                    received.add(request);
                    SipResponse response = answers.apply(request);
                    NameAddress to = request.headers().require(HeaderFields.TO).withTag("server");
                    network.carry(
                            SipEncoder.encode(
                                    response.withHeaders(response.headers().with(HeaderFields.TO, to))),
                            VirtualNetwork.address(SERVER),
                            VirtualNetwork.address(5060));
                }
            }

            @Override
            public void unreadable(SipResponse answer, Flow flow) {
                throw new AssertionError("unreadable");
            }

            @Override
            public void closed(Flow flow) {
                throw new AssertionError("datagrams have no connection");
            }
        });
    }
}
