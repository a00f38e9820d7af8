package io.switchboard.sip.message;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nist.javax.sip.address.AddressImpl;
import gov.nist.javax.sip.header.Contact;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.parser.StringMsgParser;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import javax.sip.address.SipURI;
import javax.sip.address.URI;
import org.junit.jupiter.api.Test;

/** Reads generated messages as another parser does that has met twenty years of phones. */
class DifferentialTest {
    private static final int MESSAGES = 5_000;

    private final Random random = new Random(3261);
    private final SipParser parser = new SipParser();

    private String any(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String host() {
        return any("example.com", "192.0.2.17", "[2001:db8::7]", "pbx-1.example.co.uk", "a8f3k2.invalid");
    }

    private String uri() {
        return any("sip", "sips") + ":" + any("alice@", "+12025550101@", "a%20b@", "101:pass@", "u;x=y@", "") + host()
                + any("", ":5070") + any("", ";transport=tcp", ";lr;ob", ";user=phone");
    }

    private String address(String parameters) {
        return any("", "\"Al \\\"Q\\\" X\" ", "Bob Smith ", "\"Ünï, Code; 🦊\" ") + "<" + uri() + ">" + parameters;
    }

    private String name(String full, String compact) {
        return any(full, compact, full.toLowerCase(Locale.ROOT), full + " ") + ":" + any(" ", "", "\r\n  ");
    }

    private String message() {
        String method = any("INVITE", "REGISTER", "OPTIONS", "BYE", "MESSAGE", "SUBSCRIBE");
        String via = "SIP/2.0/" + any("UDP", "TCP", "WSS") + " " + host() + any("", ":5071") + ";branch=z9hG4bK"
                + random.nextInt(1_000_000) + any("", ";rport", ";rport=4000;received=192.0.2.99", " ; alias");
        String second = any("", ", SIP/2.0/UDP " + host(), "\r\nVia: SIP/2.0/TLS " + host() + ";branch=z9hG4bKq");
        String contact = address(any("", ";expires=60", ";q=0.5;+sip.instance=\"<urn:uuid:1>\""));
        String body = any("", "v=0\r\no=- 1 1 IN IP4 h\r\n");
        return String.join(
                "\r\n",
                method + " " + uri() + " SIP/2.0",
                name("Via", "v") + via + second,
                name("From", "f") + address(";tag=" + random.nextInt(1000) + any("", ";x=\"a;b\"")),
                name("To", "t") + address(any("", ";tag=t-1")),
                name("Call-ID", "i") + random.nextInt() + any("", "@" + "host"),
                "CSeq: " + random.nextInt(Integer.MAX_VALUE) + any(" ", "   ") + method,
                "Max-Forwards: " + random.nextInt(256),
                name("Contact", "m") + contact + any("", ", " + address("")),
                any("User-Agent: Phone/1.0", "X-Custom: a, b; c", "Supported: path, gruu"),
                name("Content-Length", "l") + body.length(),
                "",
                body);
    }

    @Test
    void readsWhatTheOtherParserReads() throws ParseException {
        StringMsgParser other = new StringMsgParser();
        for (int i = 0; i < MESSAGES; i++) {
            byte[] octets = message().getBytes(StandardCharsets.UTF_8);
            ParseOutcome outcome = parser.parseOwned(octets.clone());
            assertThat(outcome).as(new String(octets, StandardCharsets.UTF_8)).isInstanceOf(ParseOutcome.Parsed.class);
            SipRequest ours = (SipRequest) ((ParseOutcome.Parsed) outcome).message();
            SIPRequest theirs = (SIPRequest) other.parseSIPMessage(octets, true, false, null);
            assertThat(summary(ours))
                    .as(new String(octets, StandardCharsets.UTF_8))
                    .isEqualTo(summary(theirs));
        }
    }

    private static List<String> summary(SipRequest request) {
        SipHeaders headers = request.headers();
        Via via = headers.require(HeaderFields.VIA);
        ContactValue.Address contact = (ContactValue.Address) headers.require(HeaderFields.CONTACT);
        return List.of(
                request.method().name(),
                request.uri().scheme() + request.uri().host().orElseThrow(),
                via.transport()
                        + via.host()
                        + via.port().orElse(-1)
                        + via.branch().orElse(""),
                Integer.toString(headers.all(HeaderFields.VIA).size()),
                headers.require(HeaderFields.FROM).tag().orElse(""),
                headers.require(HeaderFields.TO).tag().orElse(""),
                headers.require(HeaderFields.FROM).uri().host().orElseThrow().toString(),
                headers.require(HeaderFields.CALL_ID),
                headers.require(HeaderFields.CSEQ).toString(),
                headers.require(HeaderFields.MAX_FORWARDS).toString(),
                Integer.toString(headers.all(HeaderFields.CONTACT).size()),
                contact.uri().host().orElseThrow().toString(),
                Long.toString(contact.expires().orElse(-1)),
                request.body().text());
    }

    private static List<String> summary(SIPRequest request) {
        Contact contact = request.getContactHeader();
        int contacts = 0;
        for (Iterator<?> each = request.getContactHeaders().iterator(); each.hasNext(); each.next()) {
            contacts++;
        }
        gov.nist.javax.sip.header.Via via = request.getTopmostVia();
        return List.of(
                request.getMethod(),
                request.getRequestURI().getScheme() + host(request.getRequestURI()),
                via.getTransport() + via.getHost() + via.getPort() + Objects.requireNonNullElse(via.getBranch(), ""),
                Integer.toString(request.getViaHeaders().size()),
                Objects.requireNonNullElse(request.getFromTag(), ""),
                Objects.requireNonNullElse(request.getToTag(), ""),
                host(((AddressImpl) request.getFrom().getAddress()).getURI()),
                request.getCallId().getCallId(),
                request.getCSeq().getSeqNumber() + " " + request.getCSeq().getMethod(),
                Integer.toString(request.getMaxForwards().getMaxForwards()),
                Integer.toString(contacts),
                host(contact.getAddress().getURI()),
                Integer.toString(contact.getExpires()),
                Objects.requireNonNullElse(
                        request.getRawContent() == null
                                ? null
                                : new String(request.getRawContent(), StandardCharsets.UTF_8),
                        ""));
    }

    private static String host(URI uri) {
        return ((SipURI) uri).getHost();
    }
}
