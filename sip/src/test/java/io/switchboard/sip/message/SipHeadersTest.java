package io.switchboard.sip.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SipHeadersTest {
    private static final Via ONE = Via.of("UDP", Host.of("192.0.2.1"), 5060, "z9hG4bK1");
    private static final Via TWO = Via.of("TCP", Host.of("::1"), 5060, "z9hG4bK2");

    @Test
    void topmostValuesArePushedAndPopped() {
        SipHeaders headers = SipHeaders.EMPTY
                .withText("Via", TWO + ", SIP/2.0/UDP last.example.com")
                .with(HeaderFields.CALL_ID, "x");
        SipHeaders pushed = headers.withFirst(HeaderFields.VIA, ONE);
        assertThat(pushed.all(HeaderFields.VIA)).hasSize(3).startsWith(ONE, TWO);
        SipHeaders popped = pushed.withoutFirst(HeaderFields.VIA).withoutFirst(HeaderFields.VIA);
        assertThat(popped.all(HeaderFields.VIA).getFirst().host()).isEqualTo(Host.of("last.example.com"));
        assertThat(popped.withoutFirst(HeaderFields.VIA).has(HeaderFields.VIA)).isFalse();
        assertThat(headers.all(HeaderFields.VIA)).hasSize(2);
    }

    @Test
    void valuesAreReplacedInTheirPlace() {
        SipHeaders headers = SipHeaders.builder()
                .addText("v", ONE.toString())
                .addText("X-Mine", "1")
                .addText("Via", TWO.toString())
                .addText("x-mine", "2")
                .build();
        assertThat(headers.with(HeaderFields.VIA, TWO).names().stream().map(HeaderName::text))
                .containsExactly("Via", "X-Mine");
        assertThat(headers.allTexts("X-MINE")).containsExactly("1", "2");
        assertThat(headers.withText("X-Mine", "3").allTexts("x-mine")).containsExactly("3");
        assertThat(headers.without("v").has("Via")).isFalse();
        assertThat(headers.withAdded(HeaderFields.VIA, ONE).all(HeaderFields.VIA))
                .containsExactly(ONE, TWO, ONE);
    }

    @Test
    void listsAreWrittenOnOneLine() {
        SipHeaders headers = SipHeaders.EMPTY.withAll(HeaderFields.ALLOW, List.of(SipMethod.INVITE, SipMethod.of("X")));
        assertThat(headers.allTexts("Allow")).containsExactly("INVITE, X");
        assertThat(SipHeaders.EMPTY.withText("Supported", "").all(HeaderFields.SUPPORTED))
                .isEmpty();
        assertThat(SipHeaders.EMPTY.withText("k", " a ,b ").all(HeaderFields.SUPPORTED))
                .containsExactly("a", "b");
    }

    @Test
    void aNewTypedHeaderIsOneConstant() {
        HeaderField<Integer> hops = HeaderField.of("X-Hops", Integer::valueOf, String::valueOf);
        SipHeaders headers = SipHeaders.EMPTY.with(hops, 7);
        assertThat(headers.firstText("x-hops")).contains("7");
        assertThat(SipHeaders.EMPTY.withText("X-Hops", " 8 ").require(hops)).isEqualTo(8);
        assertThatThrownBy(() -> SipHeaders.EMPTY.withText("X-Hops", "many").first(hops))
                .isInstanceOfSatisfying(SipParseException.class, malformed -> {
                    assertThat(malformed.headerName()).isEqualTo("X-Hops");
                    assertThat(malformed.problem()).isEqualTo(ParseProblem.BAD_HEADER);
                });
    }

    @Test
    void valuesOfOtherHeadersAreReadAndWritten() {
        SipHeaders headers = SipHeaders.EMPTY
                .with(HeaderFields.DATE, Instant.parse("2010-11-13T23:29:00Z"))
                .with(HeaderFields.REASON, ReasonValue.sip(200, "Call completed elsewhere"))
                .with(HeaderFields.RETRY_AFTER, new RetryAfter(120, "busy (very)", Parameters.of("duration", "60")))
                .with(HeaderFields.SESSION_EXPIRES, new SessionExpires(1800, Parameters.of("refresher", "uac")))
                .with(HeaderFields.WARNING, new Warning(370, "example.com:5060", "Insufficient \"bandwidth\""))
                .with(HeaderFields.REPLACES, new ReplacesValue("a@b", "t", "f", true))
                .with(HeaderFields.RACK, new ReliableAcknowledgement(7, new CSeq(8, SipMethod.INVITE)))
                .with(HeaderFields.PRIVACY, List.of("id", "critical"))
                .with(HeaderFields.EXPIRES, 3600L)
                .with(HeaderFields.EVENT, TokenValue.of("message-summary"));
        assertThat(headers.firstText("Date")).contains("Sat, 13 Nov 2010 23:29:00 GMT");
        assertThat(headers.firstText("Reason")).contains("SIP;cause=200;text=\"Call completed elsewhere\"");
        SipHeaders.Builder texts = SipHeaders.builder();
        headers.names()
                .forEach(name -> texts.addText(
                        name.text(), headers.firstText(name.text()).orElseThrow()));
        SipHeaders again = texts.build();
        assertThat(again.require(HeaderFields.DATE)).isEqualTo(headers.require(HeaderFields.DATE));
        assertThat(again.require(HeaderFields.REASON).cause()).hasValue(200);
        assertThat(again.require(HeaderFields.RETRY_AFTER)).isEqualTo(headers.require(HeaderFields.RETRY_AFTER));
        assertThat(again.require(HeaderFields.SESSION_EXPIRES).refresher()).contains("uac");
        assertThat(again.require(HeaderFields.WARNING)).isEqualTo(headers.require(HeaderFields.WARNING));
        assertThat(again.require(HeaderFields.REPLACES)).isEqualTo(headers.require(HeaderFields.REPLACES));
        assertThat(again.require(HeaderFields.RACK)).isEqualTo(headers.require(HeaderFields.RACK));
        assertThat(again.require(HeaderFields.PRIVACY)).containsExactly("id", "critical");
        assertThat(again.require(HeaderFields.EXPIRES)).isEqualTo(3600);
    }

    @Test
    void absentHeadersAreNamed() {
        assertThatThrownBy(() -> SipHeaders.EMPTY.require(HeaderFields.TO))
                .isInstanceOfSatisfying(SipParseException.class, absent -> {
                    assertThat(absent.problem()).isEqualTo(ParseProblem.MISSING_HEADER);
                    assertThat(absent.headerName()).isEqualTo("To");
                });
    }
}
