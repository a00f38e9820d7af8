package io.switchboard.sip.message;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One header line: a name and a value, held as the octets it came in, as text, or as typed values, whichever was there
 * first. The other forms are made when asked for and kept; two threads may make the same form twice, to no harm.
 */
final class HeaderLine {
    private record Typed(HeaderField<?> field, List<?> values) {}

    private final HeaderName name;
    private final byte @Nullable [] octets;
    private final int from;
    private final int to;
    private @Nullable String text;
    private @Nullable Typed typed;

    private HeaderLine(
            HeaderName name, byte @Nullable [] octets, int from, int to, @Nullable String text, @Nullable Typed typed) {
        this.name = name;
        this.octets = octets;
        this.from = from;
        this.to = to;
        this.text = text;
        this.typed = typed;
    }

    /** A line as received; the octets have neither line breaks nor whitespace around them and never change. */
    static HeaderLine received(HeaderName name, byte[] octets, int from, int to) {
        return new HeaderLine(name, octets, from, to, null, null);
    }

    static HeaderLine text(HeaderName name, String text) {
        return new HeaderLine(name, null, 0, 0, text, null);
    }

    static <T> HeaderLine typed(HeaderField<T> field, List<? extends T> values) {
        return new HeaderLine(field.name(), null, 0, 0, null, new Typed(field, values));
    }

    HeaderName name() {
        return name;
    }

    boolean is(HeaderName wanted) {
        return name.equals(wanted);
    }

    String text() {
        String known = text;
        if (known == null) {
            known = octets != null ? new String(octets, from, to - from, StandardCharsets.UTF_8) : written();
            text = known;
        }
        return known;
    }

    @SuppressWarnings("unchecked")
    private String written() {
        Typed written = typed;
        if (written == null) {
            throw new IllegalStateException("a header line holds its value in some form");
        }
        return ((HeaderField<Object>) written.field).write(written.values);
    }

    @SuppressWarnings("unchecked")
    <T> List<T> values(HeaderField<T> field) {
        Typed known = typed;
        if (known != null && known.field == field) {
            return (List<T>) known.values;
        }
        // The text must be there before the typed form it may have been made of is replaced.
        List<T> read = field.read(text());
        typed = new Typed(field, read);
        return read;
    }

    void encode(OctetBuffer out) {
        out.append(name.prefix());
        if (octets != null) {
            out.append(octets, from, to);
        } else {
            out.append(text(), name.text());
        }
        out.endLine();
    }
}
