package io.switchboard.sip.registrar;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.sip.message.ContactValue;
import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.ParseOutcome;
import io.switchboard.sip.message.SipBody;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipParser;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.transport.Flow;
import io.switchboard.sip.transport.TransportProtocol;
import io.switchboard.sip.useragent.Identity;
import io.switchboard.sip.useragent.IncomingRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** RFC 3261 10.3 case by case. */
class RegistrarTest {

    private static final AddressOfRecord ANNA = new AddressOfRecord("anna", "example.test");

    private Instant now = Instant.parse("2026-11-23T20:00:00Z");
    private final InMemoryLocationStore store = new InMemoryLocationStore(() -> now);
    private final Registrar registrar = new Registrar(store, RegistrarSettings.DEFAULT, () -> now);
    private long sequence;

    /** What was answered. */
    private record Answer(int status, SipHeaders headers) {}

    private Answer registerFrom(String callId, String sourceAddress, String... lines) {
        String text =
                """
                REGISTER sip:192.0.2.9 SIP/2.0
                Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bKx
                Max-Forwards: 70
                From: <sip:anna@192.0.2.9>;tag=a
                To: <sip:anna@192.0.2.9>
                Call-ID: %s
                CSeq: %d REGISTER
                %s
                Content-Length: 0

                """.formatted(callId, ++sequence, String.join("\n", lines)).replace("\n", "\r\n");
        ParseOutcome outcome = new SipParser().parseOwned(text.getBytes(StandardCharsets.UTF_8));
        SipRequest request = (SipRequest) ((ParseOutcome.Parsed) outcome).message();
        Received received = new Received(request, sourceAddress);
        registrar.register(received);
        return received.answer;
    }

    private Answer register(String... lines) {
        return registerFrom("one", "198.51.100.7", lines);
    }

    private List<Binding> bindings() {
        return store.bindings(ANNA).toCompletableFuture().join();
    }

    private static final class Received implements IncomingRequest {

        private final SipRequest request;
        private final Flow source;
        private Answer answer = new Answer(0, SipHeaders.EMPTY);

        private Received(SipRequest request, String sourceAddress) {
            this.request = request;
            this.source = Flow.between(
                    TransportProtocol.UDP,
                    new InetSocketAddress(InetAddress.ofLiteral("192.0.2.9"), 5060),
                    new InetSocketAddress(InetAddress.ofLiteral(sourceAddress), 40_000));
        }

        @Override
        public SipRequest request() {
            return request;
        }

        @Override
        public Flow source() {
            return source;
        }

        @Override
        public Identity identity() {
            return new Identity.Account("anna", "example.test");
        }

        @Override
        public void respond(int status, String reason, SipHeaders extra, SipBody body) {
            answer = new Answer(status, extra);
        }
    }

    @Test
    void severalContactsAreKeptHighestQualityFirstWithTheSourceTheyCameFrom() {
        Answer answer = register(
                "Contact: <sip:anna@10.0.0.1:5060>;q=0.5, <sip:anna@10.0.0.2:5060>;q=0.9;expires=120", "Expires: 600");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().first(HeaderFields.DATE)).contains(now);
        assertThat(answer.headers().all(HeaderFields.CONTACT))
                .extracting(
                        contact -> ((ContactValue.Address) contact).expires().orElse(-1))
                .containsExactly(120L, 600L);
        assertThat(bindings())
                .extracting(binding -> binding.source().getAddress().getHostAddress())
                .containsOnly("198.51.100.7");
    }

    @Test
    void aContactIsRefreshedRemovedAndLapses() {
        register("Contact: <sip:anna@10.0.0.1>;expires=100");
        now = now.plusSeconds(60);
        register("Contact: <sip:anna@10.0.0.1>;expires=100");
        now = now.plusSeconds(60);
        assertThat(bindings()).hasSize(1);
        register("Contact: <sip:anna@10.0.0.1>;expires=0");
        assertThat(bindings()).isEmpty();
        register("Contact: <sip:anna@10.0.0.1>;expires=100");
        now = now.plusSeconds(100);
        assertThat(bindings()).isEmpty();
    }

    @Test
    void expiryIsBetweenMinimumAndMaximum() {
        Answer brief = register("Contact: <sip:anna@10.0.0.1>;expires=30");
        assertThat(brief.status()).isEqualTo(423);
        assertThat(brief.headers().first(HeaderFields.MIN_EXPIRES)).contains(60L);
        register("Contact: <sip:anna@10.0.0.1>;expires=100000");
        assertThat(bindings().getFirst().expires()).isEqualTo(now.plusSeconds(3600));
    }

    @Test
    void aWildcardRemovesAllAndMustStandAlone() {
        register("Contact: <sip:anna@10.0.0.1>");
        assertThat(register("Contact: *", "Expires: 60").status()).isEqualTo(400);
        assertThat(register("Contact: *").status()).isEqualTo(400);
        assertThat(bindings()).hasSize(1);
        assertThat(register("Contact: *", "Expires: 0").status()).isEqualTo(200);
        assertThat(bindings()).isEmpty();
    }

    @Test
    void anOlderRequestOfTheSameCallIdChangesNothing() {
        register("Contact: <sip:anna@10.0.0.1>;expires=600");
        sequence = 0;
        assertThat(register("Contact: <sip:anna@10.0.0.1>;expires=0").status()).isEqualTo(500);
        assertThat(bindings()).hasSize(1);
        sequence = 0;
        assertThat(registerFrom("two", "198.51.100.7", "Contact: <sip:anna@10.0.0.1>;expires=0")
                        .status())
                .isEqualTo(200);
        assertThat(bindings()).isEmpty();
    }

    @Test
    void withoutContactTheBindingsAreTold() {
        register("Contact: <sip:anna@10.0.0.1>");
        Answer answer = register("Expires: 60");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().all(HeaderFields.CONTACT)).hasSize(1);
    }

    @Test
    void elevenPhonesAreTooManyButARestartedPhoneTakesItsOwnPlace() {
        for (int i = 1; i <= 10; i++) {
            registerFrom("call-" + i, "198.51.100." + i, "Contact: <sip:anna@10.0.0." + i + ">");
        }
        assertThat(registerFrom("more", "198.51.100.99", "Contact: <sip:anna@10.0.0.99>")
                        .status())
                .isEqualTo(403);
        assertThat(registerFrom("again", "198.51.100.3", "Contact: <sip:anna@10.0.0.3:7777>")
                        .status())
                .isEqualTo(200);
        assertThat(bindings()).hasSize(10);
    }

    @Test
    void nobodyRegistersForAnotherAccount() {
        Received received = new Received(
                (SipRequest) ((ParseOutcome.Parsed) new SipParser()
                                .parseOwned("""
                                        REGISTER sip:192.0.2.9 SIP/2.0
                                        Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bKx
                                        From: <sip:anna@192.0.2.9>;tag=a
                                        To: <sip:bert@192.0.2.9>
                                        Call-ID: x
                                        CSeq: 1 REGISTER
                                        Contact: <sip:anna@10.0.0.1>

                                        """.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)))
                        .message(),
                "198.51.100.7");
        registrar.register(received);
        assertThat(received.answer.status()).isEqualTo(403);
    }
}
