package io.switchboard.sip.message;

import java.util.Optional;

/**
 * A URI with an optional display name and parameters, as in From, To, Route and many more (RFC 3261 section 20.10).
 * Display names are any Unicode text; control characters are dropped when one is read.
 *
 * @param displayName the name without quotes and escapes; empty for none
 * @param uri the address
 * @param parameters the parameters of the header, not those of the URI
 */
public record NameAddress(String displayName, SipUri uri, Parameters parameters) {

    /** The bare address. */
    public static NameAddress of(SipUri uri) {
        return new NameAddress("", uri, Parameters.NONE);
    }

    /** The address with a display name. */
    public static NameAddress of(String displayName, SipUri uri) {
        return new NameAddress(displayName, uri, Parameters.NONE);
    }

    /** Reads one name-addr or addr-spec with its parameters; throws {@link SipParseException} if the text is none. */
    public static NameAddress parse(String text) {
        TextCursor cursor = new TextCursor(text, "");
        NameAddress address = read(cursor);
        cursor.expectEnd();
        return address;
    }

    /** The {@code tag} parameter. */
    public Optional<String> tag() {
        return parameters.value("tag");
    }

    /** With that tag. */
    public NameAddress withTag(String tag) {
        return new NameAddress(displayName, uri, parameters.with("tag", tag));
    }

    /** With that display name; empty for none. */
    public NameAddress withDisplayName(String newDisplayName) {
        return new NameAddress(newDisplayName, uri, parameters);
    }

    /** With that URI. */
    public NameAddress withUri(SipUri newUri) {
        return new NameAddress(displayName, newUri, parameters);
    }

    /** With that parameter. */
    public NameAddress withParameter(String name, String value) {
        return new NameAddress(displayName, uri, parameters.with(name, value));
    }

    /** Without parameters. */
    public NameAddress withoutParameters() {
        return new NameAddress(displayName, uri, Parameters.NONE);
    }

    static NameAddress read(TextCursor cursor) {
        cursor.skipWhitespace();
        String displayName = "";
        if (cursor.peek() == '"') {
            displayName = printable(cursor.quotedString());
            cursor.skipWhitespace();
            if (cursor.peek() != '<') {
                throw cursor.malformed("expected '<'");
            }
        } else if (cursor.peek() != '<' && !startsWithScheme(cursor)) {
            displayName = unquotedDisplayName(cursor);
        }
        SipUri uri = cursor.take('<') ? bracketed(cursor) : bare(cursor);
        return new NameAddress(displayName, uri, Parameters.read(cursor));
    }

    private static boolean startsWithScheme(TextCursor cursor) {
        String text = cursor.text();
        int at = cursor.position();
        while (at < cursor.end() && Characters.is(text.charAt(at), Characters.TOKEN)) {
            at++;
        }
        return at > cursor.position() && at < cursor.end() && text.charAt(at) == ':';
    }

    private static String unquotedDisplayName(TextCursor cursor) {
        int start = cursor.position();
        while (cursor.peek() != '<') {
            int c = cursor.peek();
            if (c == TextCursor.END || c == '"' || c == ',' || c == ';' || c == '>') {
                throw cursor.malformed("expected an address");
            }
            cursor.advance();
        }
        return printable(cursor.text().substring(start, cursor.position()).strip());
    }

    private static SipUri bracketed(TextCursor cursor) {
        int close = cursor.text().indexOf('>', cursor.position());
        if (close < 0 || close >= cursor.end()) {
            throw cursor.malformed("expected '>'");
        }
        SipUri uri = UriReader.read(cursor.text(), cursor.position(), close, cursor.headerName());
        cursor.moveTo(close + 1);
        return uri;
    }

    /** Without brackets, semicolon, comma and question mark belong to the header (RFC 3261 section 20). */
    private static SipUri bare(TextCursor cursor) {
        int start = cursor.position();
        cursor.until(";,?", "an address");
        if (cursor.peek() == '?') {
            throw cursor.malformed("an address with headers must stand in brackets");
        }
        return UriReader.read(cursor.text(), start, cursor.position(), cursor.headerName());
    }

    private static String printable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return withoutControls(text);
            }
        }
        return text;
    }

    private static String withoutControls(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                kept.append(' ');
            } else if (!Character.isISOControl(c)) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    void append(StringBuilder out) {
        if (!displayName.isEmpty()) {
            Characters.appendQuoted(out, displayName);
            out.append(' ');
        }
        out.append('<');
        uri.append(out);
        out.append('>');
        parameters.append(out);
    }

    /** The value as it stands in a header. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(64);
        append(out);
        return out.toString();
    }
}
