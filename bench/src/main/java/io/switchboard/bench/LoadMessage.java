package io.switchboard.bench;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A SIP message as the load generator reads it: text, and only as much understanding as the load needs. The product's own
 * parser is not used here, so that the generator is no burden and shares no fault with what it measures.
 */
final class LoadMessage {

    private final String text;

    private LoadMessage(String text) {
        this.text = text;
    }

    static LoadMessage of(byte[] octets, int length) {
        return new LoadMessage(new String(octets, 0, length, StandardCharsets.ISO_8859_1));
    }

    /** The status of a response, 0 for a request. */
    int status() {
        return text.startsWith("SIP/2.0 ") ? Integer.parseInt(text.substring(8, 11)) : 0;
    }

    /** The method of a request, or the one that a response answers. */
    String method() {
        if (status() == 0) {
            return text.substring(0, text.indexOf(' '));
        }
        String sequence = header("CSeq");
        return sequence.substring(sequence.indexOf(' ') + 1);
    }

    /** The first value of a header, empty when there is none. */
    String header(String name) {
        int from = text.indexOf("\r\n" + name + ": ");
        if (from < 0) {
            return "";
        }
        int start = from + name.length() + 4;
        return text.substring(start, text.indexOf("\r\n", start));
    }

    /** All lines of a header as they stand, with their line ends. */
    String lines(String name) {
        StringBuilder lines = new StringBuilder();
        String start = "\r\n" + name + ": ";
        for (int from = text.indexOf(start); from >= 0; from = text.indexOf(start, from + 2)) {
            lines.append(text, from + 2, text.indexOf("\r\n", from + 2) + 2);
        }
        return lines.toString();
    }

    /** A quoted parameter of a challenge. */
    static String quoted(String header, String parameter) {
        int from = header.toLowerCase(Locale.ROOT).indexOf(parameter + "=\"");
        if (from < 0) {
            throw new BenchException("no " + parameter + " in " + header);
        }
        int start = from + parameter.length() + 2;
        return header.substring(start, header.indexOf('"', start));
    }

    /** The address between the angle brackets of a Contact. */
    static String address(String contact) {
        return contact.substring(contact.indexOf('<') + 1, contact.indexOf('>'));
    }

    /** The MD5 challenge among those of a 401 or a 407. */
    String challenge() {
        String name = status() == 401 ? "WWW-Authenticate" : "Proxy-Authenticate";
        return lines(name)
                .lines()
                .filter(line -> !line.contains("SHA-256"))
                .findFirst()
                .orElseThrow(() -> new BenchException("no MD5 challenge in\n" + text));
    }

    @Override
    public String toString() {
        return text;
    }
}
