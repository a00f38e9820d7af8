package io.switchboard.sip.message;

/** Reads one header value, or a part of it, from left to right. Every failure is a {@link SipParseException}. */
final class TextCursor {
    static final int END = -1;

    private final String text;
    private final String headerName;
    private final int end;
    private int at;

    TextCursor(String text, String headerName) {
        this(text, headerName, 0, text.length());
    }

    TextCursor(String text, String headerName, int from, int to) {
        this.text = text;
        this.headerName = headerName;
        this.at = from;
        this.end = to;
    }

    String text() {
        return text;
    }

    String headerName() {
        return headerName;
    }

    int position() {
        return at;
    }

    int end() {
        return end;
    }

    void moveTo(int position) {
        at = position;
    }

    boolean atEnd() {
        return at >= end;
    }

    int peek() {
        return at < end ? text.charAt(at) : END;
    }

    void advance() {
        at++;
    }

    boolean take(char wanted) {
        if (at < end && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    void expect(char wanted) {
        if (!take(wanted)) {
            throw malformed("expected '" + wanted + "'");
        }
    }

    void skipWhitespace() {
        while (at < end && Characters.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /** Steps over optional whitespace, the mark, and optional whitespace; or stays where it is. */
    boolean takeSpaced(char wanted) {
        int start = at;
        skipWhitespace();
        if (take(wanted)) {
            skipWhitespace();
            return true;
        }
        at = start;
        return false;
    }

    void expectEnd() {
        skipWhitespace();
        if (at < end) {
            throw malformed("unexpected text after the value");
        }
    }

    String token() {
        return take(Characters.TOKEN, "a token");
    }

    String take(int characterClass, String expected) {
        int start = at;
        while (at < end && Characters.is(text.charAt(at), characterClass)) {
            at++;
        }
        if (at == start) {
            throw malformed("expected " + expected);
        }
        return text.substring(start, at);
    }

    /** A run of characters up to whitespace or one of the stops. */
    String until(String stops, String expected) {
        int start = at;
        while (at < end && text.charAt(at) > ' ' && stops.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (at == start) {
            throw malformed("expected " + expected);
        }
        return text.substring(start, at);
    }

    /** The rest of the value without surrounding whitespace. */
    String rest() {
        skipWhitespace();
        int to = end;
        while (to > at && Characters.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        String rest = text.substring(at, to);
        at = end;
        return rest;
    }

    /** The text of a quoted-string with its escapes undone; the cursor stands at the opening quote. */
    String quotedString() {
        expect('"');
        int start = at;
        while (at < end) {
            char c = text.charAt(at);
            if (c == '"') {
                return text.substring(start, at++);
            }
            if (c == '\\') {
                return quotedStringWithEscapes(start);
            }
            at++;
        }
        throw malformed("a quoted string does not end");
    }

    private String quotedStringWithEscapes(int start) {
        StringBuilder unquoted = new StringBuilder(end - start).append(text, start, at);
        while (at < end) {
            char c = text.charAt(at++);
            if (c == '"') {
                return unquoted.toString();
            }
            if (c == '\\') {
                if (at >= end) {
                    break;
                }
                c = text.charAt(at++);
            }
            unquoted.append(c);
        }
        throw malformed("a quoted string does not end");
    }

    /** A decimal number; more than {@code maximum} is malformed. */
    long number(long maximum) {
        int start = at;
        long value = 0;
        while (at < end && Characters.isDigit(text.charAt(at))) {
            value = value * 10 + text.charAt(at) - '0';
            if (value > maximum) {
                throw malformed("the number is too large");
            }
            at++;
        }
        if (at == start) {
            throw malformed("expected a number");
        }
        return value;
    }

    /** A decimal number of seconds; one beyond 32 bits means for ever and is read as the largest (RFC 3261 20.19). */
    long seconds() {
        int start = at;
        long value = 0;
        while (at < end && Characters.isDigit(text.charAt(at))) {
            value = Math.min(value * 10 + text.charAt(at) - '0', 0xFFFF_FFFFL);
            at++;
        }
        if (at == start) {
            throw malformed("expected a number of seconds");
        }
        return value;
    }

    SipParseException malformed(String message) {
        return new SipParseException(ParseProblem.BAD_HEADER, headerName, message + " at character " + at);
    }
}
