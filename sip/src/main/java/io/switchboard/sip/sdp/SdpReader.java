package io.switchboard.sip.sdp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Reads one description. Lenient: any line ends, unknown and out-of-order lines are read over, attributes are not looked
 * into. What media cannot do without must be well-formed: origin, addresses, media lines.
 */
final class SdpReader {
    private final SdpLimits limits;

    private @Nullable Origin origin;
    private String name = "-";
    private @Nullable ConnectionData connection;
    private final List<String> bandwidths = new ArrayList<>();
    private final List<Attribute> attributes = new ArrayList<>();
    private final List<MediaDescription> media = new ArrayList<>();
    private @Nullable Stream stream;

    SdpReader(SdpLimits limits) {
        this.limits = limits;
    }

    /** A media description under construction. */
    private static final class Stream {
        private final String type;
        private final int port;
        private final String protocol;
        private final List<String> formats;
        private @Nullable ConnectionData connection;
        private final List<String> bandwidths = new ArrayList<>(1);
        private final List<Attribute> attributes = new ArrayList<>();

        private Stream(String type, int port, String protocol, List<String> formats) {
            this.type = type;
            this.port = port;
            this.protocol = protocol;
            this.formats = formats;
        }

        private MediaDescription finished() {
            return new MediaDescription(
                    type, port, protocol, formats, Optional.ofNullable(connection), bandwidths, attributes);
        }
    }

    SessionDescription read(String text) {
        if (text.length() > limits.characters()) {
            throw new SdpParseException("longer than " + limits.characters() + " characters");
        }
        int lines = 0;
        int at = skipLineEnds(text, 0);
        while (at < text.length()) {
            int stop = lineEnd(text, at);
            if (++lines > limits.lines()) {
                throw new SdpParseException("more than " + limits.lines() + " lines");
            }
            line(text, at, stop, lines == 1);
            at = skipLineEnds(text, stop);
        }
        finishStream();
        if (origin == null) {
            throw new SdpParseException("no origin");
        }
        return new SessionDescription(origin, name, Optional.ofNullable(connection), bandwidths, attributes, media);
    }

    private static int lineEnd(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                return i;
            }
        }
        return text.length();
    }

    private static int skipLineEnds(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r')) {
            at++;
        }
        return at;
    }

    private void line(String text, int from, int to, boolean first) {
        if (to - from < 2 || text.charAt(from + 1) != '=') {
            if (first) {
                throw new SdpParseException("no session description");
            }
            return;
        }
        String value = text.substring(from + 2, to).stripTrailing();
        if (value.indexOf(0) >= 0) {
            throw new SdpParseException("a zero octet");
        }
        char type = text.charAt(from);
        if (first && (type != 'v' || !value.strip().equals("0"))) {
            throw new SdpParseException("not version 0");
        }
        switch (type) {
            case 'o' -> origin = Origin.read(value);
            case 's' -> name = value.isBlank() ? "-" : value;
            case 'c' -> connection(ConnectionData.read(value));
            case 'b' -> (stream == null ? bandwidths : stream.bandwidths).add(value);
            case 'a' -> (stream == null ? attributes : stream.attributes).add(attribute(value));
            case 'm' -> media(value);
            default -> {
                // Lines that play no part in calls.
            }
        }
    }

    private void connection(ConnectionData read) {
        if (stream == null) {
            connection = read;
        } else if (stream.connection == null) {
            stream.connection = read;
        }
    }

    private static Attribute attribute(String value) {
        int colon = value.indexOf(':');
        return colon < 0
                ? Attribute.flag(value.strip())
                : Attribute.of(value.substring(0, colon).strip(), value.substring(colon + 1));
    }

    private void media(String value) {
        finishStream();
        List<String> words = Words.of(value);
        if (words.size() < 4) {
            throw new SdpParseException("media line too short");
        }
        String portText = words.get(1);
        int slash = portText.indexOf('/');
        OptionalInt port = Words.number(slash < 0 ? portText : portText.substring(0, slash), 65_535);
        if (port.isEmpty()) {
            throw new SdpParseException("media line without a port");
        }
        if (media.size() >= limits.streams()) {
            throw new SdpParseException("more than " + limits.streams() + " streams");
        }
        stream = new Stream(words.get(0), port.getAsInt(), words.get(2), List.copyOf(words.subList(3, words.size())));
    }

    private void finishStream() {
        if (stream != null) {
            media.add(stream.finished());
            stream = null;
        }
    }
}
