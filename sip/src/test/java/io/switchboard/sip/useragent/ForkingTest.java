package io.switchboard.sip.useragent;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.sip.dialog.DialogId;
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
import org.junit.jupiter.api.Test;

/** An invitation that a proxy downstream forks to two phones which both answer (RFC 3261 13.2.2.4). */
class ForkingTest {

    private final VirtualNetwork network = new VirtualNetwork();
    private final Phone anna = new Phone(network.settings(5060));
    private final List<SipRequest> received = new ArrayList<>();
    private final SipUri proxy =
            SipUri.sip(Host.of(VirtualNetwork.address(5080).getAddress())).withPort(5080);

    @Test
    void theFirstAnswerWinsAndTheSecondIsAcknowledgedAndEnded() {
        network.join(5080, new Proxy());
        anna.agent.invite(
                new InvitationRequest(
                        proxy.withUser("bert"),
                        new NextHop.Address(TransportProtocol.UDP, VirtualNetwork.address(5080)),
                        NameAddress.of(anna.uri("anna")),
                        NameAddress.of(proxy.withUser("bert")),
                        SipHeaders.EMPTY,
                        SipBody.of("v=0\r\n"),
                        Optional.empty()),
                new OutgoingInvitationListener() {
                    @Override
                    public void progressed(SipResponse response, EarlyDialog dialog) {
                        anna.heard.add(dialog.id());
                    }

                    @Override
                    public void answered(SipResponse response, Dialog dialog) {
                        anna.heard.add(dialog);
                    }

                    @Override
                    public void ended(InvitationEnd end) {
                        anna.heard.add(end);
                    }
                });
        network.pass(100);
        assertThat(anna.awaitHeard(DialogId.class).remoteTag()).isEqualTo("one");
        assertThat(anna.awaitHeard(DialogId.class).remoteTag()).isEqualTo("two");
        assertThat(anna.awaitHeard(Dialog.class).id().remoteTag()).isEqualTo("two");
        assertThat(anna.heard).isEmpty();
        assertThat(tags(SipMethod.ACK)).containsExactlyInAnyOrder("one", "two");
        assertThat(tags(SipMethod.BYE)).contains("one").doesNotContain("two");
    }

    private List<String> tags(SipMethod method) {
        return received.stream()
                .filter(request -> request.method().equals(method))
                .map(request -> request.headers().require(HeaderFields.TO).tag().orElse(""))
                .toList();
    }

    private final class Proxy implements TransportUser {

        @Override
        public void received(SipMessage message, Flow flow) {
            if (message instanceof SipRequest request) {
                received.add(request);
                if (request.method().equals(SipMethod.INVITE)) {
                    answer(request, 180, "one");
                    answer(request, 180, "two");
                    answer(request, 200, "two");
                    answer(request, 200, "one");
                } else if (request.method().equals(SipMethod.BYE)) {
                    answer(request, 200, "one");
                }
            }
        }

        private void answer(SipRequest request, int status, String tag) {
            NameAddress to = request.headers().require(HeaderFields.TO).withTag(tag);
            SipResponse response = SipResponse.to(request, status);
            SipHeaders headers = response.headers()
                    .with(HeaderFields.TO, to)
                    .with(HeaderFields.CONTACT, ContactValue.of(proxy.withUser(tag)));
            network.carry(
                    SipEncoder.encode(response.withHeaders(headers)),
                    VirtualNetwork.address(5080),
                    VirtualNetwork.address(5060));
        }

        @Override
        public void unreadable(SipResponse answer, Flow flow) {
            throw new AssertionError("unreadable");
        }

        @Override
        public void closed(Flow flow) {
            throw new AssertionError("datagrams have no connection");
        }
    }
}
