package io.switchboard.sip.message;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads URIs out of a longer text. Lenient where phones are careless and nothing is ambiguous: characters that should
 * have been escaped are accepted in user parts, except those that delimit.
 */
final class UriReader {
    private final String text;
    private final int end;
    private final String headerName;

    private UriReader(String text, int end, String headerName) {
        this.text = text;
        this.end = end;
        this.headerName = headerName;
    }

    static SipUri read(String text, int from, int to, String headerName) {
        return new UriReader(text, to, headerName).uri(from);
    }

    private SipUri uri(int from) {
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == '<' || c == '>' || c == '"' || c == 127) {
                throw malformed("a character that must be escaped");
            }
        }
        int colon = find(':', from, end);
        String scheme = scheme(from, colon);
        return switch (scheme) {
            case "sip", "sips" -> sip(scheme, colon + 1);
            case "tel" -> tel(colon + 1);
            default -> opaque(scheme, colon + 1);
        };
    }

    private String scheme(int from, int colon) {
        if (colon == from + 3 && colon < end && text.startsWith("sip", from)) {
            return "sip";
        }
        if (colon >= end || colon == from || Characters.isDigit(text.charAt(from))) {
            throw malformed("no scheme");
        }
        for (int i = from; i < colon; i++) {
            char c = text.charAt(i);
            if (!Characters.isAlphanumeric(c) && (i == from || (c != '+' && c != '-' && c != '.'))) {
                throw malformed("no scheme");
            }
        }
        return Characters.lower(text.substring(from, colon));
    }

    private SipUri sip(String scheme, int from) {
        int at = find('@', from, end);
        String user = null;
        String password = null;
        int hostStart = from;
        if (at < end) {
            int colon = find(':', from, at);
            user = escaped(from, colon);
            if (user.isEmpty()) {
                throw malformed("an empty user");
            }
            password = colon < at ? escaped(colon + 1, at) : null;
            hostStart = at + 1;
        }
        int hostEnd = hostEnd(hostStart);
        Host host = host(hostStart, hostEnd);
        int next = hostEnd;
        int port = -1;
        if (next < end && text.charAt(next) == ':') {
            int portStart = next + 1;
            next = portStart;
            while (next < end && Characters.isDigit(text.charAt(next))) {
                next++;
            }
            port = port(portStart, next);
        }
        int question = find('?', next, end);
        return new SipUri(scheme, user, password, host, port, parameters(next, question), headers(question));
    }

    private int hostEnd(int from) {
        if (from < end && text.charAt(from) == '[') {
            return Math.min(find(']', from, end) + 1, end);
        }
        int to = from;
        while (to < end && Characters.is(text.charAt(to), Characters.HOST)) {
            to++;
        }
        return to;
    }

    private Host host(int from, int to) {
        try {
            return new Host(text.substring(from, to));
        } catch (SipParseException notAHost) {
            throw malformed("not a host");
        }
    }

    private int port(int from, int to) {
        if (from == to || to - from > 5) {
            throw malformed("not a port");
        }
        int port = Integer.parseInt(text, from, to, 10);
        if (port > 65_535) {
            throw malformed("not a port");
        }
        return port;
    }

    private SipUri tel(int from) {
        int semicolon = find(';', from, end);
        for (int i = from; i < semicolon; i++) {
            char c = text.charAt(i);
            boolean plus = c == '+' && i == from;
            if (!plus && Characters.hexadecimal(c) < 0 && "*#-.()".indexOf(c) < 0) {
                throw malformed("not a telephone number");
            }
        }
        if (from == semicolon) {
            throw malformed("an empty number");
        }
        String number = text.substring(from, semicolon);
        return new SipUri("tel", number, null, null, -1, parameters(semicolon, end), Parameters.NONE);
    }

    private SipUri opaque(String scheme, int from) {
        if (from >= end) {
            throw malformed("nothing after the scheme");
        }
        return new SipUri(scheme, text.substring(from, end), null, null, -1, Parameters.NONE, Parameters.NONE);
    }

    private Parameters parameters(int from, int to) {
        if (from >= to) {
            return Parameters.NONE;
        }
        if (text.charAt(from) != ';') {
            throw malformed("unexpected text after the host");
        }
        return parts(from + 1, to, ';');
    }

    private Parameters headers(int question) {
        return question >= end ? Parameters.NONE : parts(question + 1, end, '&');
    }

    private Parameters parts(int from, int to, char separator) {
        List<Parameter> parts = new ArrayList<>(4);
        int start = from;
        while (start <= to) {
            int stop = find(separator, start, to);
            int equals = find('=', start, stop);
            if (equals == start) {
                throw malformed("a parameter without a name");
            }
            String name = Characters.unescape(escaped(start, equals));
            String value = equals < stop ? Characters.unescape(escaped(equals + 1, stop)) : null;
            parts.add(new Parameter(name, value, false));
            start = stop + 1;
        }
        return Parameters.owned(parts);
    }

    /** The text of a part, whose escapes are looked at but kept. */
    private String escaped(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '%') {
                if (i + 2 >= to
                        || Characters.hexadecimal(text.charAt(i + 1)) < 0
                        || Characters.hexadecimal(text.charAt(i + 2)) < 0) {
                    throw malformed("an escape that is none");
                }
                i += 2;
            }
        }
        return text.substring(from, to);
    }

    private int find(char wanted, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == wanted) {
                return i;
            }
        }
        return to;
    }

    private SipParseException malformed(String why) {
        ParseProblem problem = headerName.isEmpty() ? ParseProblem.BAD_REQUEST_URI : ParseProblem.BAD_HEADER;
        return new SipParseException(problem, headerName, "malformed URI: " + why);
    }
}
