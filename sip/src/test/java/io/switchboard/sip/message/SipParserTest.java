package io.switchboard.sip.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SipParserTest {
    private static final String INVITE = """
            INVITE sip:bob@biloxi.example.com;transport=udp SIP/2.0
            v: SIP/2.0/UDP pc33.atlanta.example.com:5066;branch=z9hG4bK776asdhds;rport, SIP/2.0/TCP [2001:DB8::1]
            Max-Forwards: 70
            t: "Bob \\"the\\" Builder 🦊" <sip:bob@biloxi.example.com>
            From: Alice <sip:alice@atlanta.example.com>
              ;tag=1928301774
            Call-ID: a84b4c76e66710@pc33.atlanta.example.com
            CSeq: 314159 INVITE
            m: <sip:alice@pc33.atlanta.example.com>;q=0.7;expires=60, sip:alice@[::1]:5070;expires=x
            Supported: timer, path,100rel
            X-Unknown: anything, at all
            Content-Type: application/sdp
            l: 4

            v=0
            """.replace("\n", "\r\n").stripTrailing();

    private final SipParser parser = new SipParser();

    private SipMessage parse(String text) {
        ParseOutcome outcome = parser.parseOwned(text.getBytes(StandardCharsets.UTF_8));
        assertThat(outcome).isInstanceOf(ParseOutcome.Parsed.class);
        return ((ParseOutcome.Parsed) outcome).message();
    }

    @Test
    void readsAllFormsOfHeaders() {
        SipRequest request = (SipRequest) parse(INVITE + "\r\n");
        assertThat(request.method()).isSameAs(SipMethod.INVITE);
        assertThat(request.uri().transport()).contains("udp");
        SipHeaders headers = request.headers();
        assertThat(headers.all(HeaderFields.VIA)).hasSize(2);
        Via via = headers.require(HeaderFields.VIA);
        assertThat(via.port()).isEqualTo(OptionalInt.of(5066));
        assertThat(via.branch()).contains("z9hG4bK776asdhds");
        assertThat(via.asksForResponsePort()).isTrue();
        assertThat(via.responsePort()).isEmpty();
        assertThat(headers.all(HeaderFields.VIA).getLast().host()).isEqualTo(Host.of("2001:db8:0:0:0:0:0:1"));
        assertThat(headers.require(HeaderFields.TO).displayName()).isEqualTo("Bob \"the\" Builder 🦊");
        assertThat(headers.require(HeaderFields.FROM).tag()).contains("1928301774");
        assertThat(headers.require(HeaderFields.FROM).displayName()).isEqualTo("Alice");
        assertThat(headers.all(HeaderFields.SUPPORTED)).containsExactly("timer", "path", "100rel");
        assertThat(headers.firstText("x-unknown")).contains("anything, at all");
        ContactValue.Address first =
                (ContactValue.Address) headers.all(HeaderFields.CONTACT).getFirst();
        ContactValue.Address second =
                (ContactValue.Address) headers.all(HeaderFields.CONTACT).getLast();
        assertThat(first.q()).hasValue(0.7);
        assertThat(first.expires()).hasValue(60);
        assertThat(second.expires()).hasValue(3600);
        assertThat(second.uri().host()).contains(Host.of("::1"));
        assertThat(request.body().text()).isEqualTo("v=0\r");
    }

    @Test
    void whatIsEncodedIsReadAgainAsTheSame() {
        SipMessage message = parse(INVITE + "\r\n");
        byte[] encoded = SipEncoder.encode(message);
        SipMessage again = ((ParseOutcome.Parsed) parser.parseOwned(encoded)).message();
        assertThat(again).isEqualTo(message);
        assertThat(SipEncoder.encode(again)).isEqualTo(encoded);
    }
}
