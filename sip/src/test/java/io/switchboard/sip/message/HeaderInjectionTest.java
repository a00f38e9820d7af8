package io.switchboard.sip.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No value may become a header, a parameter or a message of its own. */
class HeaderInjectionTest {
    private static final SipUri BOB = SipUri.parse("sip:bob@example.com");

    private static void assertRefused(SipHeaders headers) {
        assertThatThrownBy(() -> SipEncoder.encode(new SipRequest(SipMethod.OPTIONS, BOB, headers)))
                .isInstanceOf(IllegalHeaderValueException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\r\nVia: evil", "x\nVia: evil", "x\rVia: evil", "x\0", "é\r\nVia: evil", "\n"})
    void lineBreaksAndZerosAreRefusedEverywhere(String evil) {
        SipHeaders none = SipHeaders.EMPTY;
        assertRefused(none.withText("Subject", evil));
        assertRefused(none.with(HeaderFields.USER_AGENT, evil));
        assertRefused(none.with(HeaderFields.CALL_ID, evil));
        assertRefused(none.with(HeaderFields.FROM, NameAddress.of(evil, BOB)));
        assertRefused(none.with(HeaderFields.FROM, NameAddress.of(BOB).withParameter("tag", evil)));
        assertRefused(none.with(HeaderFields.REASON, ReasonValue.sip(200, evil)));
        assertRefused(none.with(HeaderFields.WARNING, new Warning(399, "host", evil)));
        assertRefused(none.with(HeaderFields.RETRY_AFTER, new RetryAfter(1, evil, Parameters.NONE)));
        assertRefused(none.withAll(HeaderFields.SUPPORTED, List.of("timer", evil)));
        assertRefused(none.with(HeaderFields.REPLACES, new ReplacesValue(evil, "a", "b", false)));
        assertThatThrownBy(() -> SipEncoder.encode(new SipResponse(200, evil, none)))
                .isInstanceOf(IllegalHeaderValueException.class);
        assertThatThrownBy(() -> SipMethod.of(evil)).isInstanceOf(IllegalHeaderValueException.class);
        assertThatThrownBy(() -> none.withText(evil, "x")).isInstanceOf(IllegalHeaderValueException.class);
        assertThatThrownBy(() -> Parameters.of(evil, "x")).isInstanceOf(IllegalHeaderValueException.class);
        assertThatThrownBy(() -> new Warning(399, evil, "x")).isInstanceOf(IllegalHeaderValueException.class);
    }

    @Test
    void quotesAndMarksStayInsideTheirValue() {
        NameAddress tricky = NameAddress.of("Eve\" <sip:evil@example.com>;x=\"\\", BOB)
                .withParameter("tag", "1;evil=\"yes\", <sip:evil@example.com>");
        SipHeaders headers =
                SipHeaders.EMPTY.with(HeaderFields.TO, tricky).with(HeaderFields.CONTACT, ContactValue.of(tricky));
        SipHeaders again = SipHeaders.EMPTY
                .withText("To", headers.firstText("To").orElseThrow())
                .withText("Contact", headers.firstText("Contact").orElseThrow());
        assertThat(again.require(HeaderFields.TO)).isEqualTo(tricky);
        assertThat(again.all(HeaderFields.CONTACT)).containsExactly(ContactValue.of(tricky));
    }

    @Test
    void displayNamesOfAnyScriptSurvive() {
        for (String name : List.of("Jürgen Ärmel", "🦊📞 Fox", "שלום עולם", "مرحبا", "山田 太郎", "a, b; c <d>")) {
            SipHeaders headers = SipHeaders.EMPTY.with(HeaderFields.FROM, NameAddress.of(name, BOB));
            byte[] encoded = SipEncoder.encode(new SipRequest(
                    SipMethod.OPTIONS,
                    BOB,
                    headers.with(HeaderFields.VIA, Via.of("UDP", Host.of("192.0.2.1"), 5060, "z9hG4bKx"))
                            .with(HeaderFields.TO, NameAddress.of(BOB))
                            .with(HeaderFields.CALL_ID, "x")
                            .with(HeaderFields.CSEQ, new CSeq(1, SipMethod.OPTIONS))));
            SipMessage again = ((ParseOutcome.Parsed) new SipParser().parseOwned(encoded)).message();
            assertThat(again.headers().require(HeaderFields.FROM).displayName()).isEqualTo(name);
        }
    }

    @Test
    void secretsNeverShowInText() {
        SipHeaders headers = SipHeaders.EMPTY.withText("Authorization", "Digest username=\"a\", response=\"secret\"");
        SipRequest request = new SipRequest(SipMethod.REGISTER, SipUri.parse("sip:a:secret@example.com"), headers);
        assertThat(request.toString()).doesNotContain("secret");
        assertThat(headers.toString()).doesNotContain("secret");
        assertThat(headers.require(HeaderFields.AUTHORIZATION).toString()).doesNotContain("secret");
    }
}
