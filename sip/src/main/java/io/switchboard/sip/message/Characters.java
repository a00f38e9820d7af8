package io.switchboard.sip.message;

import java.nio.charset.StandardCharsets;

/** The character classes of RFC 3261 section 25.1 as one table, and comparisons that make no strings. */
final class Characters {
    static final int TOKEN = 1;
    static final int USER = 2;
    static final int URI_PARAMETER = 4;
    static final int URI_HEADER = 8;
    static final int PASSWORD = 16;
    static final int HOST = 32;
    static final int GENERIC_VALUE = 64;

    private static final byte[] CLASSES = new byte[128];
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    static {
        for (char c = '0'; c <= '9'; c++) {
            CLASSES[c] = 127;
        }
        for (char c = 'a'; c <= 'z'; c++) {
            CLASSES[c] = 127;
            CLASSES[c - 32] = 127;
        }
        add("-.!%*_+`'~", TOKEN | GENERIC_VALUE);
        add("[]:", GENERIC_VALUE);
        add("-_.!~*'()", USER | URI_PARAMETER | URI_HEADER | PASSWORD);
        add("&=+$,;?/", USER);
        add("&=+$,", PASSWORD);
        add("[]/:&+$", URI_PARAMETER);
        add("[]/?:+$", URI_HEADER);
        add("-._", HOST);
    }

    private Characters() {}

    private static void add(String characters, int classes) {
        for (int i = 0; i < characters.length(); i++) {
            CLASSES[characters.charAt(i)] |= (byte) classes;
        }
    }

    static boolean is(int character, int characterClass) {
        return character >= 0 && character < 128 && (CLASSES[character] & characterClass) != 0;
    }

    static boolean all(String text, int characterClass) {
        for (int i = 0; i < text.length(); i++) {
            if (!is(text.charAt(i), characterClass)) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    static boolean isToken(String text) {
        return all(text, TOKEN);
    }

    static boolean isWhitespace(int character) {
        return character == ' ' || character == '\t' || character == '\r' || character == '\n';
    }

    static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    static boolean isAlphanumeric(int character) {
        return isDigit(character) || (lower(character) >= 'a' && lower(character) <= 'z');
    }

    static int lower(int character) {
        return character >= 'A' && character <= 'Z' ? character + 32 : character;
    }

    static int hexadecimal(int character) {
        if (isDigit(character)) {
            return character - '0';
        }
        int lower = lower(character);
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }

    static String ascii(byte[] octets, int from, int to) {
        return new String(octets, from, to - from, StandardCharsets.ISO_8859_1);
    }

    static boolean sameOctets(String text, byte[] octets, int from, int to) {
        if (text.length() != to - from) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != octets[from + i]) {
                return false;
            }
        }
        return true;
    }

    /** ASCII lower case without a copy where there is nothing to change. */
    static String lower(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (lower(text.charAt(i)) != text.charAt(i)) {
                char[] lowered = text.toCharArray();
                for (int j = i; j < lowered.length; j++) {
                    lowered[j] = (char) lower(lowered[j]);
                }
                return new String(lowered);
            }
        }
        return text;
    }

    /** Writes text as a quoted-string (RFC 3261 section 25.1), escaping what would end it. */
    static void appendQuoted(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\');
            }
            out.append(c);
        }
        out.append('"');
    }

    /** Writes text percent-escaped: characters outside the class become the escaped octets of their UTF-8 form. */
    static void appendEscaped(StringBuilder out, String text, int characterClass) {
        if (all(text, characterClass)) {
            out.append(text);
            return;
        }
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (is(octet, characterClass)) {
                out.append((char) octet);
            } else {
                out.append('%').append(HEX[(octet >> 4) & 15]).append(HEX[octet & 15]);
            }
        }
    }

    /** Undoes percent-escapes; the octets are read as UTF-8. Escapes that are none stay as they are. */
    static String unescape(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        int length = 0;
        for (int i = 0; i < octets.length; i++) {
            byte octet = octets[i];
            if (octet == '%' && i + 2 < octets.length) {
                int high = hexadecimal(octets[i + 1]);
                int low = hexadecimal(octets[i + 2]);
                if (high >= 0 && low >= 0) {
                    octet = (byte) (high << 4 | low);
                    i += 2;
                }
            }
            octets[length++] = octet;
        }
        return new String(octets, 0, length, StandardCharsets.UTF_8);
    }
}
