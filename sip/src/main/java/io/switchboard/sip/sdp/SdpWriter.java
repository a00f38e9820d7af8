package io.switchboard.sip.sdp;

import io.switchboard.sip.message.IllegalHeaderValueException;
import java.util.List;

/** Writes descriptions line by line; no value can begin a line of its own. */
final class SdpWriter {
    private final StringBuilder out = new StringBuilder(512);

    private SdpWriter() {}

    static String write(SessionDescription session) {
        SdpWriter writer = new SdpWriter();
        writer.line('v', "0");
        writer.line('o', session.origin().toString());
        writer.line('s', session.name().isEmpty() ? "-" : session.name());
        session.connection().ifPresent(connection -> writer.line('c', connection.toString()));
        session.bandwidths().forEach(bandwidth -> writer.line('b', bandwidth));
        writer.line('t', "0 0");
        writer.attributes(session.attributes());
        session.media().forEach(writer::media);
        return writer.out.toString();
    }

    private void media(MediaDescription media) {
        line('m', media.type() + " " + media.port() + " " + media.protocol() + " " + String.join(" ", media.formats()));
        media.connection().ifPresent(connection -> line('c', connection.toString()));
        media.bandwidths().forEach(bandwidth -> line('b', bandwidth));
        attributes(media.attributes());
    }

    private void attributes(List<Attribute> attributes) {
        for (Attribute attribute : attributes) {
            line('a', attribute.toString());
        }
    }

    private void line(char type, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\r' || c == '\n' || c == 0) {
                throw new IllegalHeaderValueException("a session description's value must not contain CR, LF or NUL");
            }
        }
        out.append(type).append('=').append(value).append("\r\n");
    }
}
