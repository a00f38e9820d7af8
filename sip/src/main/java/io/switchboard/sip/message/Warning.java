package io.switchboard.sip.message;

/**
 * More about a failure (RFC 3261 section 20.43).
 *
 * @param code three digits
 * @param agent who warns: a host, host and port, or a pseudonym
 * @param text words for people
 */
public record Warning(int code, String agent, String text) {
    /** Refuses a code that has not three digits and an agent that is no single word. */
    public Warning {
        if (code < 100 || code > 999) {
            throw new IllegalHeaderValueException("a warning code has three digits");
        }
        if (!Characters.all(agent, Characters.GENERIC_VALUE)) {
            throw new IllegalHeaderValueException("a warning agent is one word");
        }
    }

    static Warning read(TextCursor cursor) {
        cursor.skipWhitespace();
        int start = cursor.position();
        int code = (int) cursor.number(999);
        if (cursor.position() - start != 3 || code < 100) {
            throw cursor.malformed("expected three digits");
        }
        cursor.skipWhitespace();
        String agent = cursor.take(Characters.GENERIC_VALUE, "an agent");
        cursor.skipWhitespace();
        return new Warning(code, agent, cursor.quotedString());
    }

    void append(StringBuilder out) {
        out.append(code).append(' ').append(agent).append(' ');
        Characters.appendQuoted(out, text);
    }
}
