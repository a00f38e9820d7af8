package io.switchboard.sip.message;

/**
 * The number of a request in its sequence, and its method (RFC 3261 section 20.16).
 *
 * @param number 0 to 2^31-1
 * @param method the method of the request
 */
public record CSeq(long number, SipMethod method) {
    /** The largest number a request may have. */
    public static final long MAXIMUM = 0x7FFF_FFFFL;

    /** Refuses numbers out of range with {@link IllegalHeaderValueException}. */
    public CSeq {
        if (number < 0 || number > MAXIMUM) {
            throw new IllegalHeaderValueException("a CSeq number is from 0 to 2^31-1");
        }
    }

    static CSeq read(TextCursor cursor) {
        cursor.skipWhitespace();
        long number = cursor.number(MAXIMUM);
        if (!Characters.isWhitespace(cursor.peek())) {
            throw cursor.malformed("expected whitespace");
        }
        cursor.skipWhitespace();
        return new CSeq(number, SipMethod.of(cursor.token()));
    }

    void append(StringBuilder out) {
        out.append(number).append(' ').append(method.name());
    }

    @Override
    public String toString() {
        return number + " " + method;
    }
}
