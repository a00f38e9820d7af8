package io.switchboard.sip.message;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A header with a type: its name, how a value is read from text and written as text, and whether several values may
 * follow each other. {@link HeaderFields} has the ones of SIP; another header gets its type by one more constant.
 *
 * @param <T> an immutable value type
 */
public final class HeaderField<T> {
    private enum Values {
        ONE,
        SEVERAL_LINES,
        ONE_LINE
    }

    @FunctionalInterface
    interface Reader<T> {
        T read(TextCursor cursor);
    }

    @FunctionalInterface
    interface Writer<T> {
        void append(T value, StringBuilder out);
    }

    private final HeaderName name;
    private final Values values;
    private final Reader<T> reader;
    private final Writer<T> writer;

    private HeaderField(String name, Values values, Reader<T> reader, Writer<T> writer) {
        this.name = HeaderName.of(name);
        this.values = values;
        this.reader = reader;
        this.writer = writer;
    }

    /**
     * A header whose whole text is one value.
     *
     * @param parse reads the text, which has no whitespace around it; may throw {@link IllegalArgumentException} or
     *     {@link SipParseException}
     * @param format writes the value
     */
    public static <T> HeaderField<T> of(String name, Function<String, T> parse, Function<T, String> format) {
        return one(
                name,
                cursor -> {
                    try {
                        return parse.apply(cursor.rest());
                    } catch (IllegalArgumentException refused) {
                        throw cursor.malformed("not a value of this header");
                    }
                },
                (value, out) -> out.append(format.apply(value)));
    }

    /** A header whose whole text is the value, whatever it says. */
    public static HeaderField<String> text(String name) {
        return one(name, TextCursor::rest, (value, out) -> out.append(value));
    }

    static <T> HeaderField<T> one(String name, Reader<T> reader, Writer<T> writer) {
        return new HeaderField<>(name, Values.ONE, reader, writer);
    }

    /** Several values, each written on a line of its own. */
    static <T> HeaderField<T> several(String name, Reader<T> reader, Writer<T> writer) {
        return new HeaderField<>(name, Values.SEVERAL_LINES, reader, writer);
    }

    /** Several values, written on one line. */
    static <T> HeaderField<T> list(String name, Reader<T> reader, Writer<T> writer) {
        return new HeaderField<>(name, Values.ONE_LINE, reader, writer);
    }

    /** The header's name. */
    public HeaderName name() {
        return name;
    }

    boolean writesOneLine() {
        return values == Values.ONE_LINE;
    }

    List<T> read(String text) {
        TextCursor cursor = new TextCursor(text, name.text());
        if (values == Values.ONE) {
            T value = reader.read(cursor);
            cursor.expectEnd();
            return List.of(value);
        }
        cursor.skipWhitespace();
        if (cursor.atEnd()) {
            return List.of();
        }
        T first = reader.read(cursor);
        if (!cursor.takeSpaced(',')) {
            cursor.expectEnd();
            return List.of(first);
        }
        List<T> several = new ArrayList<>();
        several.add(first);
        do {
            several.add(reader.read(cursor));
        } while (cursor.takeSpaced(','));
        cursor.expectEnd();
        return List.copyOf(several);
    }

    String write(List<? extends T> written) {
        StringBuilder out = new StringBuilder(64);
        for (int i = 0; i < written.size(); i++) {
            if (i > 0) {
                out.append(", ");
            }
            writer.append(written.get(i), out);
        }
        return out.toString();
    }

    @Override
    public String toString() {
        return name.text();
    }
}
