package io.switchboard.sip.message;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

/** The typed headers of SIP. A header that is not here is still there as text by its name. */
public final class HeaderFields {
    public static final HeaderField<Via> VIA = HeaderField.several("Via", Via::read, Via::append);
    public static final HeaderField<NameAddress> FROM = address("From");
    public static final HeaderField<NameAddress> TO = address("To");
    public static final HeaderField<ContactValue> CONTACT =
            HeaderField.several("Contact", ContactReader::read, (value, out) -> out.append(value));
    public static final HeaderField<String> CALL_ID = HeaderField.one(
            "Call-ID",
            cursor -> {
                cursor.skipWhitespace();
                return cursor.until("", "a Call-ID");
            },
            (value, out) -> out.append(value));
    public static final HeaderField<CSeq> CSEQ = HeaderField.one("CSeq", CSeq::read, CSeq::append);
    public static final HeaderField<Integer> MAX_FORWARDS = HeaderField.one(
            "Max-Forwards", cursor -> (int) number(cursor, Integer.MAX_VALUE), (value, out) -> out.append(value));
    public static final HeaderField<NameAddress> ROUTE = addresses("Route");
    public static final HeaderField<NameAddress> RECORD_ROUTE = addresses("Record-Route");
    public static final HeaderField<NameAddress> PATH = addresses("Path");
    public static final HeaderField<NameAddress> SERVICE_ROUTE = addresses("Service-Route");

    public static final HeaderField<Long> EXPIRES = seconds("Expires");
    public static final HeaderField<Long> MIN_EXPIRES = seconds("Min-Expires");
    public static final HeaderField<SessionExpires> SESSION_EXPIRES =
            HeaderField.one("Session-Expires", SessionExpires::read, SessionExpires::append);
    public static final HeaderField<SessionExpires> MIN_SE =
            HeaderField.one("Min-SE", SessionExpires::read, SessionExpires::append);
    public static final HeaderField<RetryAfter> RETRY_AFTER =
            HeaderField.one("Retry-After", RetryAfter::read, RetryAfter::append);
    public static final HeaderField<Instant> DATE =
            HeaderField.of("Date", HeaderFields::parseDate, HeaderFields::formatDate);
    public static final HeaderField<String> TIMESTAMP = HeaderField.text("Timestamp");

    public static final HeaderField<Challenge> WWW_AUTHENTICATE =
            HeaderField.one("WWW-Authenticate", Challenge::read, Challenge::append);
    public static final HeaderField<Challenge> PROXY_AUTHENTICATE =
            HeaderField.one("Proxy-Authenticate", Challenge::read, Challenge::append);
    public static final HeaderField<DigestCredentials> AUTHORIZATION =
            HeaderField.one("Authorization", DigestCredentials::read, DigestCredentials::append);
    public static final HeaderField<DigestCredentials> PROXY_AUTHORIZATION =
            HeaderField.one("Proxy-Authorization", DigestCredentials::read, DigestCredentials::append);
    public static final HeaderField<Parameters> AUTHENTICATION_INFO = HeaderField.one(
            "Authentication-Info",
            cursor -> {
                cursor.skipWhitespace();
                return Parameters.readCommaSeparated(cursor);
            },
            Parameters::appendCommaSeparated);

    public static final HeaderField<SipMethod> ALLOW = HeaderField.list(
            "Allow", cursor -> SipMethod.of(spacedToken(cursor)), (value, out) -> out.append(value.name()));
    public static final HeaderField<String> SUPPORTED = tokens("Supported");
    public static final HeaderField<String> REQUIRE = tokens("Require");
    public static final HeaderField<String> PROXY_REQUIRE = tokens("Proxy-Require");
    public static final HeaderField<String> UNSUPPORTED = tokens("Unsupported");
    public static final HeaderField<String> ALLOW_EVENTS = tokens("Allow-Events");
    public static final HeaderField<MediaType> ACCEPT = HeaderField.list("Accept", MediaType::read, MediaType::append);

    public static final HeaderField<MediaType> CONTENT_TYPE =
            HeaderField.one("Content-Type", MediaType::read, MediaType::append);
    public static final HeaderField<Long> CONTENT_LENGTH = HeaderField.one(
            "Content-Length", cursor -> number(cursor, Integer.MAX_VALUE), (value, out) -> out.append(value));
    public static final HeaderField<TokenValue> CONTENT_DISPOSITION = token("Content-Disposition");
    public static final HeaderField<String> CONTENT_ENCODING = tokens("Content-Encoding");

    public static final HeaderField<String> USER_AGENT = HeaderField.text("User-Agent");
    public static final HeaderField<String> SERVER = HeaderField.text("Server");
    public static final HeaderField<String> SUBJECT = HeaderField.text("Subject");
    public static final HeaderField<String> ORGANIZATION = HeaderField.text("Organization");
    public static final HeaderField<String> PRIORITY = HeaderField.text("Priority");
    public static final HeaderField<NameAddress> ALERT_INFO = addresses("Alert-Info");
    public static final HeaderField<NameAddress> CALL_INFO = addresses("Call-Info");

    public static final HeaderField<ReasonValue> REASON =
            HeaderField.several("Reason", ReasonValue::read, ReasonValue::append);
    public static final HeaderField<Warning> WARNING = HeaderField.several("Warning", Warning::read, Warning::append);

    public static final HeaderField<NameAddress> P_ASSERTED_IDENTITY = addresses("P-Asserted-Identity");
    public static final HeaderField<NameAddress> P_PREFERRED_IDENTITY = addresses("P-Preferred-Identity");
    public static final HeaderField<NameAddress> REMOTE_PARTY_ID = addresses("Remote-Party-ID");
    public static final HeaderField<NameAddress> DIVERSION = addresses("Diversion");
    public static final HeaderField<NameAddress> HISTORY_INFO = addresses("History-Info");
    /** The privacy wanted (RFC 3323): words such as {@code id} and {@code none}. */
    public static final HeaderField<List<String>> PRIVACY = HeaderField.of(
            "Privacy", text -> TokenList.split(text.replace(';', ',')), words -> String.join(";", words));

    public static final HeaderField<TokenValue> EVENT = token("Event");
    public static final HeaderField<TokenValue> SUBSCRIPTION_STATE = token("Subscription-State");
    public static final HeaderField<NameAddress> REFER_TO = address("Refer-To");
    public static final HeaderField<NameAddress> REFERRED_BY = address("Referred-By");
    public static final HeaderField<ReplacesValue> REPLACES =
            HeaderField.one("Replaces", ReplacesValue::read, ReplacesValue::append);
    public static final HeaderField<Long> RSEQ =
            HeaderField.one("RSeq", cursor -> number(cursor, 0xFFFF_FFFFL), (value, out) -> out.append(value));
    public static final HeaderField<ReliableAcknowledgement> RACK =
            HeaderField.one("RAck", ReliableAcknowledgement::read, ReliableAcknowledgement::append);
    public static final HeaderField<String> SIP_ETAG = HeaderField.text("SIP-ETag");
    public static final HeaderField<String> SIP_IF_MATCH = HeaderField.text("SIP-If-Match");

    private static final DateTimeFormatter DATE_FORMAT = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private HeaderFields() {}

    private static HeaderField<NameAddress> address(String name) {
        return HeaderField.one(name, NameAddress::read, NameAddress::append);
    }

    private static HeaderField<NameAddress> addresses(String name) {
        return HeaderField.several(name, NameAddress::read, NameAddress::append);
    }

    private static HeaderField<String> tokens(String name) {
        return HeaderField.list(name, HeaderFields::spacedToken, (value, out) -> out.append(value));
    }

    private static HeaderField<TokenValue> token(String name) {
        return HeaderField.one(name, TokenValue::read, TokenValue::append);
    }

    private static HeaderField<Long> seconds(String name) {
        return HeaderField.one(
                name,
                cursor -> {
                    cursor.skipWhitespace();
                    return cursor.seconds();
                },
                (value, out) -> out.append(value));
    }

    private static String spacedToken(TextCursor cursor) {
        cursor.skipWhitespace();
        return cursor.token();
    }

    private static long number(TextCursor cursor, long maximum) {
        cursor.skipWhitespace();
        return cursor.number(maximum);
    }

    private static Instant parseDate(String text) {
        try {
            return DATE_FORMAT.parse(text, Instant::from);
        } catch (DateTimeParseException malformed) {
            throw new SipParseException(ParseProblem.BAD_HEADER, "Date", "not a date");
        }
    }

    private static String formatDate(Instant instant) {
        return DATE_FORMAT.format(instant);
    }
}
