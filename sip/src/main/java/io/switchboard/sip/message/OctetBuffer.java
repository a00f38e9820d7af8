package io.switchboard.sip.message;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Octets of a message under construction. Text with CR, LF or NUL is refused, so nothing can end its own line. */
final class OctetBuffer {
    private byte[] octets;
    private int length;

    OctetBuffer(int expected) {
        octets = new byte[expected];
    }

    private void reserve(int more) {
        if (length + more > octets.length) {
            octets = Arrays.copyOf(octets, Math.max(length + more, octets.length * 2));
        }
    }

    void append(byte[] more) {
        append(more, 0, more.length);
    }

    void append(byte[] more, int from, int to) {
        reserve(to - from);
        System.arraycopy(more, from, octets, length, to - from);
        length += to - from;
    }

    /** Appends text as UTF-8; {@code what} names it for the refusal. */
    void append(String text, String what) {
        int size = text.length();
        reserve(size);
        int at = length;
        for (int i = 0; i < size; i++) {
            char c = text.charAt(i);
            if (c < ' ' && (c == '\r' || c == '\n' || c == 0)) {
                throw new IllegalHeaderValueException(what + " must not contain CR, LF or NUL");
            }
            if (c >= 0x80) {
                length = at;
                appendUnicode(text.substring(i), what);
                return;
            }
            octets[at++] = (byte) c;
        }
        length = at;
    }

    private void appendUnicode(String text, String what) {
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (octet == '\r' || octet == '\n' || octet == 0) {
                throw new IllegalHeaderValueException(what + " must not contain CR, LF or NUL");
            }
            reserve(1);
            octets[length++] = octet;
        }
    }

    void append(char c) {
        reserve(1);
        octets[length++] = (byte) c;
    }

    void append(int number) {
        if (number >= 10) {
            append(number / 10);
        }
        append((char) ('0' + number % 10));
    }

    void endLine() {
        reserve(2);
        octets[length++] = '\r';
        octets[length++] = '\n';
    }

    byte[] toArray() {
        return length == octets.length ? octets : Arrays.copyOf(octets, length);
    }

    int length() {
        return length;
    }

    byte[] octets() {
        return octets;
    }
}
