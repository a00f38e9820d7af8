package io.switchboard.sip.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TortureTest {
    private final SipParser parser = new SipParser();

    static List<TortureMessages.Message> messages() {
        return TortureMessages.all();
    }

    private SipMessage parsed(String name) {
        byte[] octets = messages().stream()
                .filter(message -> message.name().equals(name))
                .findFirst()
                .orElseThrow()
                .octets();
        return ((ParseOutcome.Parsed) parser.parseOwned(octets)).message();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void isWhatTheRfcSays(TortureMessages.Message message) {
        ParseOutcome outcome = parser.parseOwned(message.octets());
        if (message.expectation().equals("VALID")) {
            assertThat(outcome).isInstanceOf(ParseOutcome.Parsed.class);
            SipMessage parsed = ((ParseOutcome.Parsed) outcome).message();
            AllHeaders.read(parsed.headers());
        } else if (message.expectation().startsWith("TYPED ")) {
            String header = message.expectation().substring(6);
            SipMessage parsed = ((ParseOutcome.Parsed) outcome).message();
            assertThatThrownBy(() -> AllHeaders.read(parsed.headers()))
                    .isInstanceOfSatisfying(
                            SipParseException.class,
                            malformed -> assertThat(malformed.headerName()).isEqualTo(header));
        } else {
            assertThat(outcome).isInstanceOf(ParseOutcome.Rejected.class);
            ParseOutcome.Rejected rejected = (ParseOutcome.Rejected) outcome;
            assertThat(rejected.problem()).isEqualTo(ParseProblem.valueOf(message.expectation()));
        }
    }

    @ParameterizedTest
    @MethodSource("messages")
    void rejectedRequestsAreAnsweredWhereTheySayWhereTo(TortureMessages.Message message) {
        if (parser.parseOwned(message.octets()) instanceof ParseOutcome.Rejected rejected) {
            boolean answerable =
                    !List.of("badinv01", "insuf", "scalarlg", "bigcode").contains(message.name());
            assertThat(rejected.answer().isPresent()).isEqualTo(answerable);
            rejected.answer().ifPresent(answer -> {
                assertThat(answer.status()).isEqualTo(message.name().equals("badvers") ? 505 : 400);
                assertThat(SipEncoder.encode(answer)).isNotEmpty();
            });
        }
    }

    @ParameterizedTest
    @MethodSource("messages")
    void whatWasReadIsWrittenAndReadAgain(TortureMessages.Message message) {
        if (parser.parseOwned(message.octets()) instanceof ParseOutcome.Parsed(SipMessage first)) {
            SipMessage second = ((ParseOutcome.Parsed) parser.parseOwned(SipEncoder.encode(first))).message();
            assertThat(second.body()).isEqualTo(first.body());
            assertThat(second.headers().without("Content-Length"))
                    .isEqualTo(first.headers().without("Content-Length"));
        }
    }

    @Test
    void whitespaceAndFoldsAreNoPartOfValues() {
        SipHeaders headers = parsed("wsinv").headers();
        assertThat(headers.require(HeaderFields.FROM).displayName()).isEqualTo("J Rosenberg \\\"");
        assertThat(headers.require(HeaderFields.FROM).tag()).contains("98asjd8");
        assertThat(headers.require(HeaderFields.TO).tag()).contains("1918181833n");
        assertThat(headers.require(HeaderFields.MAX_FORWARDS)).isEqualTo(68);
        assertThat(headers.require(HeaderFields.CSEQ)).isEqualTo(new CSeq(9, SipMethod.INVITE));
        assertThat(headers.all(HeaderFields.VIA).stream()
                        .map(via -> via.branch().orElseThrow()))
                .containsExactly("390skdjuw", "z9hG4bK9ikj8", "z9hG4bK30239");
        assertThat(headers.firstText("Subject")).contains("");
        assertThat(headers.firstText("newfangledheader")).contains("newfangled value continued newfangled value");
        ContactValue.Address contact = (ContactValue.Address) headers.require(HeaderFields.CONTACT);
        assertThat(contact.address().displayName()).isEqualTo("Quoted string \"\"");
        assertThat(contact.q()).hasValue(0.33);
    }

    @Test
    void unusualCharactersAreKept() {
        SipRequest request = (SipRequest) parsed("intmeth");
        assertThat(request.method().name()).isEqualTo("!interesting-Method0123456789_*+`.%indeed'~");
        assertThat(request.uri().user()).contains("1_unusual.URI~(to-be!sure)&isn't+it$/crazy?,/;;*");
        assertThat(request.uri().password()).contains("&it+has=1,weird!*pas$wo~d_too.(doesn't-it)");
        assertThat(request.headers().require(HeaderFields.TO).displayName()).isEqualTo("BEL: NUL: DEL:");
        assertThat(request.headers().require(HeaderFields.FROM).parameters().value("fromParam''~+*_!.-%"))
                .contains("работающий");
    }

    @Test
    void escapesAreUndoneOnce() {
        SipRequest request = (SipRequest) parsed("esc01");
        assertThat(request.uri().user()).contains("sips:user@example.com");
        assertThat(request.headers().require(HeaderFields.TO).uri().sameAs(SipUri.parse("sip:user@example.com")))
                .isTrue();
        SipUri contact = ((ContactValue.Address) request.headers().require(HeaderFields.CONTACT)).uri();
        assertThat(contact.isLooseRouter()).isTrue();
        assertThat(contact.parameters().value("name")).contains("value%41");
        assertThat(((SipRequest) parsed("escnull"))
                        .headers()
                        .require(HeaderFields.TO)
                        .uri()
                        .user())
                .contains("null-\0-null");
        SipRequest register = (SipRequest) parsed("esc02");
        assertThat(register.method()).isNotEqualTo(SipMethod.REGISTER);
        assertThat(register.headers().all(HeaderFields.CONTACT)).hasSize(2);
    }

    @Test
    void parametersBelongToTheUriOnlyInBrackets() {
        ContactValue.Address bare =
                (ContactValue.Address) parsed("cparam01").headers().require(HeaderFields.CONTACT);
        ContactValue.Address bracketed =
                (ContactValue.Address) parsed("cparam02").headers().require(HeaderFields.CONTACT);
        assertThat(bare.address().parameters().has("unknownparam")).isTrue();
        assertThat(bare.uri().parameters().isEmpty()).isTrue();
        assertThat(bracketed.uri().parameters().has("unknownparam")).isTrue();
        assertThat(((ContactValue.Address) parsed("regescrt").headers().require(HeaderFields.CONTACT))
                        .uri()
                        .headers()
                        .value("Route"))
                .contains("<sip:sip.example.com>");
    }

    @Test
    void branchesWithoutContentAreNotUnique() {
        assertThat(parsed("badbranch").headers().require(HeaderFields.VIA).hasUniqueBranch())
                .isFalse();
        assertThat(parsed("transports").headers().require(HeaderFields.VIA).hasUniqueBranch())
                .isTrue();
    }

    @Test
    void otherSchemesAndReasonsAreKept() {
        assertThat(((SipRequest) parsed("unkscm")).uri().scheme()).isEqualTo("nobodyknowsthisscheme");
        assertThat(((SipRequest) parsed("novelsc")).uri().toString()).isEqualTo("soap.beep://192.0.2.103:3002");
        assertThat(((SipResponse) parsed("unreason")).reason()).startsWith("= 2**3 * 5**2 но сто");
        assertThat(((SipResponse) parsed("noreason")).reason()).isEmpty();
        assertThat(parsed("regaut01")
                        .headers()
                        .require(HeaderFields.AUTHORIZATION)
                        .isDigest())
                .isFalse();
    }
}
