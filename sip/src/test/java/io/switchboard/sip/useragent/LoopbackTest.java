package io.switchboard.sip.useragent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.switchboard.sip.message.ContactValue;
import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.SipBody;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipMethod;
import io.switchboard.sip.registrar.AddressOfRecord;
import io.switchboard.sip.registrar.InMemoryLocationStore;
import io.switchboard.sip.registrar.Registrar;
import io.switchboard.sip.registrar.RegistrarSettings;
import io.switchboard.sip.transport.TransportProtocol;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two user agents over real sockets of this machine. */
class LoopbackTest {

    private static final SipBody OFFER = SipBody.of("v=0\r\n");
    private static final SipBody ANSWER = SipBody.of("v=0\r\ns=answer\r\n");

    private static Phone phone(String protocol, String address) {
        return Phone.on(TransportProtocol.valueOf(protocol), InetAddress.ofLiteral(address));
    }

    @ParameterizedTest
    @CsvSource({"UDP,127.0.0.1", "TCP,127.0.0.1", "UDP,::1", "TCP,::1"})
    void aCallRingsIsAnsweredAndEndedByTheCallee(String protocol, String address) {
        try (Phone anna = phone(protocol, address);
                Phone bert = phone(protocol, address)) {
            anna.call(bert, OFFER);
            IncomingInvitation invitation = bert.awaitInvitation();
            assertThat(invitation.request().body()).isEqualTo(OFFER);
            invitation.progress(180, "Ringing", SipHeaders.EMPTY, SipBody.EMPTY);
            assertThat(anna.awaitHeard(Phone.Progressed.class).response().status())
                    .isEqualTo(180);

            Dialog atBert = invitation.accept(SipHeaders.EMPTY, ANSWER);
            atBert.listen(bert.listener());
            Phone.Answered answered = anna.awaitHeard(Phone.Answered.class);
            assertThat(answered.response().body()).isEqualTo(ANSWER);
            bert.awaitHeard(Phone.Confirmed.class);
            assertThat(answered.dialog().id().remoteTag()).isEqualTo(atBert.id().localTag());

            atBert.bye(SipHeaders.EMPTY);
            bert.awaitHeard(DialogEnd.LocalBye.class);
            anna.awaitHeard(DialogEnd.RemoteBye.class);
            assertThat(anna.agent.statistics().dialogs()).isZero();
            assertThat(bert.agent.statistics().dialogs()).isZero();
        }
    }

    @Test
    void closingWhatIsClosedDoesNothing() {
        UserAgent agent = phone("UDP", "127.0.0.1").agent;
        agent.close();

        assertThatCode(agent::close).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"UDP,127.0.0.1", "TCP,127.0.0.1"})
    void theCallerMayCancelAndTheCalleeMayBeBusy(String protocol, String address) {
        try (Phone anna = phone(protocol, address);
                Phone bert = phone(protocol, address)) {
            OutgoingInvitation call = anna.call(bert, OFFER);
            bert.awaitInvitation().progress(180, "Ringing", SipHeaders.EMPTY, SipBody.EMPTY);
            anna.awaitHeard(Phone.Progressed.class);
            call.cancel(SipHeaders.EMPTY);
            bert.awaitHeard(Phone.Cancelled.class);
            anna.awaitHeard(InvitationEnd.Cancelled.class);

            anna.call(bert, OFFER);
            bert.awaitInvitation().reject(486, "Busy Here", SipHeaders.EMPTY);
            assertThat(anna.awaitHeard(InvitationEnd.Rejected.class).response().status())
                    .isEqualTo(486);
        }
    }

    @ParameterizedTest
    @CsvSource({"UDP,127.0.0.1", "TCP,127.0.0.1", "UDP,::1"})
    void aPhoneProvesItsPasswordAndIsFoundWhereItRegisteredFrom(String protocol, String address) {
        InMemoryLocationStore store = new InMemoryLocationStore(InstantSource.system());
        Registrar registrar = new Registrar(store, RegistrarSettings.DEFAULT, InstantSource.system());
        try (Phone anna = phone(protocol, address);
                Phone server = phone(protocol, address)) {
            server.admission = _ -> new Admission.Challenge(Phone.REALM);
            server.requests = registrar::register;
            SipHeaders contact = SipHeaders.EMPTY.with(HeaderFields.CONTACT, ContactValue.of(anna.uri("anna")));

            anna.send(
                    server,
                    SipMethod.REGISTER,
                    contact,
                    Optional.of(new ClientCredentials("anna", Phone.PASSWORDS.get("anna"))));
            RequestOutcome.Answered registered = anna.awaitHeard(RequestOutcome.Answered.class);
            assertThat(registered.response().status()).isEqualTo(200);
            assertThat(registered.response().headers().all(HeaderFields.CONTACT))
                    .hasSize(1);
            assertThat(store.bindings(new AddressOfRecord("anna", Phone.REALM))
                            .toCompletableFuture()
                            .join())
                    .singleElement()
                    .satisfies(binding -> assertThat(binding.nextHop()).isInstanceOf(NextHop.Registered.class));

            anna.send(server, SipMethod.REGISTER, contact, Optional.of(new ClientCredentials("anna", "wrong")));
            int known =
                    anna.awaitHeard(RequestOutcome.Answered.class).response().status();
            anna.send(server, SipMethod.REGISTER, contact, Optional.of(new ClientCredentials("nobody", "wrong")));
            int unknown =
                    anna.awaitHeard(RequestOutcome.Answered.class).response().status();
            assertThat(known).isEqualTo(403).isEqualTo(unknown);
        }
    }
}
