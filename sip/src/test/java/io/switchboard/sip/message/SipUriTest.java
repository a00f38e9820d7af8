package io.switchboard.sip.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SipUriTest {

    /** The examples of RFC 3261 section 19.1.4, and numbers of RFC 3966. */
    @ParameterizedTest
    @CsvSource({
        "sip:%61lice@atlanta.com;transport=TCP, sip:alice@AtLanTa.CoM;Transport=tcp",
        "sip:carol@chicago.com, sip:carol@chicago.com;newparam=5",
        "sip:carol@chicago.com;newparam=5, sip:carol@chicago.com;security=on",
        "sip:biloxi.com;transport=tcp;method=REGISTER?to=sip:bob%40biloxi.com, sip:biloxi.com;method=REGISTER;transport=tcp?to=sip:bob%40biloxi.com",
        "sip:alice@atlanta.com?subject=project%20x&priority=urgent, sip:alice@atlanta.com?priority=urgent&subject=project%20x",
        "sip:a@[2001:db8::1], sip:a@[2001:0DB8:0:0::1]",
        "tel:+1-201-555-0123, tel:+1(201)5550123",
        "mailto:a@b.example, mailto:a@b.example"
    })
    void sameByTheRfc(String one, String other) {
        assertThat(SipUri.parse(one).sameAs(SipUri.parse(other))).isTrue();
        assertThat(SipUri.parse(other).sameAs(SipUri.parse(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "SIP:ALICE@AtLanTa.CoM;Transport=udp, sip:alice@AtLanTa.CoM;Transport=UDP",
        "sip:bob@biloxi.com, sip:bob@biloxi.com:5060",
        "sip:bob@biloxi.com, sip:bob@biloxi.com;transport=udp",
        "sip:bob@biloxi.com, sip:bob@biloxi.com:6000;transport=tcp",
        "sip:carol@chicago.com, sip:carol@chicago.com?Subject=next%20meeting",
        "sip:bob@phone21.boxesbybob.com, sip:bob@192.0.2.4",
        "sip:carol@chicago.com;security=off, sip:carol@chicago.com;security=on",
        "sip:carol@chicago.com, sips:carol@chicago.com",
        "sip:carol@chicago.com, sip:chicago.com",
        "sip:carol:secret@chicago.com, sip:carol@chicago.com",
        "sip:a%3Bb@chicago.com, sip:a;b@chicago.com",
        "sip:carol@chicago.com;maddr=192.0.2.1, sip:carol@chicago.com",
        "tel:+12015550123, tel:12015550123",
        "mailto:a@b.example, mailto:b@b.example"
    })
    void differentByTheRfc(String one, String other) {
        assertThat(SipUri.parse(one).sameAs(SipUri.parse(other))).isFalse();
        assertThat(SipUri.parse(other).sameAs(SipUri.parse(one))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sip:alice@atlanta.com",
                "sips:alice:pass@atlanta.com:5061;transport=tcp;lr?subject=a%20b&to=x",
                "sip:[2001:db8::1]:5060",
                "sip:1_unusual.URI~(to-be!sure)&isn't+it$/crazy?,/;;*@example.com",
                "sip:*72#@example.com",
                "tel:+12015550123;phone-context=example.com",
                "urn:service:sos"
            })
    void isWrittenAsItWasRead(String text) {
        assertThat(SipUri.parse(text)).hasToString(text).isEqualTo(SipUri.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sip",
                "sip:",
                ":x",
                "alice@example.com",
                "sip:@example.com",
                "sip:a@",
                "sip:a@b c",
                "sip:a@b:",
                "sip:a@b:70000",
                "sip:a@b:5x",
                "sip:a@[::1",
                "sip:a@[zz::]",
                "sip:a@b;",
                "sip:a@b;;x",
                "sip:a@b;=x",
                "sip:a%@b",
                "sip:a%4@b",
                "sip:a@b>",
                "sip:a@b\r\nx",
                "tel:",
                "tel:hello",
                "1x:y"
            })
    void whatIsNoUriIsRefused(String text) {
        assertThatThrownBy(() -> SipUri.parse(text)).isInstanceOf(SipParseException.class);
    }

    @Test
    void partsAreEscapedSoThatTheyStayParts() {
        SipUri uri = SipUri.sip("a@b;c:d é☎", Host.of("example.com"))
                .withPort(5070)
                .withParameter("x", "1;y=2?z")
                .withHeader("Subject", "a&b=c\r\nVia: evil");
        assertThat(uri.toString()).doesNotContain("\r", "\n", " ");
        SipUri again = SipUri.parse(uri.toString());
        assertThat(again.user()).contains("a@b;c:d é☎");
        assertThat(again.host()).contains(Host.of("example.com"));
        assertThat(again.port()).isEqualTo(OptionalInt.of(5070));
        assertThat(again.parameters().list()).hasSize(1);
        assertThat(again.parameters().value("x")).contains("1;y=2?z");
        assertThat(again.headers().value("subject")).contains("a&b=c\r\nVia: evil");
    }

    @Test
    void hostsKnowWhatTheyAre() {
        assertThat(Host.of("192.0.2.1").isIpv4()).isTrue();
        assertThat(Host.of("192.0.2.256").isName()).isTrue();
        assertThat(Host.of("Example.COM")).isEqualTo(Host.of("example.com"));
        assertThat(Host.of("[2001:DB8:0:0:1:0:0:1]")).hasToString("[2001:db8::1:0:0:1]");
        assertThat(Host.of("::1").address()).isPresent();
        assertThat(Host.of("example.com").address()).isEmpty();
    }
}
