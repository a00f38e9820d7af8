package io.switchboard.sip.message;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a message in their order. Immutable; every {@code with} makes another. Values are read when they are
 * first asked for and kept. Access by a {@link HeaderField} throws {@link SipParseException} if a value is malformed;
 * access by name gives the text as it is. Several values on one line are the same as several lines.
 *
 * <p>Content-Length is never taken from here when a message is encoded: the encoder writes the one that is true.
 */
public final class SipHeaders {
    /** No headers. */
    public static final SipHeaders EMPTY = new SipHeaders(List.of());

    private final List<HeaderLine> lines;

    SipHeaders(List<HeaderLine> lines) {
        this.lines = lines;
    }

    /** Starts an empty collection. */
    public static Builder builder() {
        return new Builder(new ArrayList<>(16));
    }

    /** Starts from these headers. */
    public Builder toBuilder() {
        return new Builder(new ArrayList<>(lines));
    }

    /** The first value of that header. */
    public <T> Optional<T> first(HeaderField<T> field) {
        T value = firstOrNull(field);
        return value == null ? Optional.empty() : Optional.of(value);
    }

    /** The first value of that header; throws {@link SipParseException} if there is none. */
    public <T> T require(HeaderField<T> field) {
        T value = firstOrNull(field);
        if (value == null) {
            throw new SipParseException(
                    ParseProblem.MISSING_HEADER, field.name().text(), "absent");
        }
        return value;
    }

    private <T> @Nullable T firstOrNull(HeaderField<T> field) {
        HeaderName name = field.name();
        for (int i = 0; i < lines.size(); i++) {
            HeaderLine line = lines.get(i);
            if (line.is(name)) {
                List<T> values = line.values(field);
                if (!values.isEmpty()) {
                    return values.getFirst();
                }
            }
        }
        return null;
    }

    /** All values of that header in their order; empty if there are none. */
    public <T> List<T> all(HeaderField<T> field) {
        List<T> only = null;
        List<T> several = null;
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).is(field.name())) {
                continue;
            }
            List<T> values = lines.get(i).values(field);
            if (only == null) {
                only = values;
            } else {
                several = several == null ? new ArrayList<>(only) : several;
                several.addAll(values);
            }
        }
        if (several != null) {
            return List.copyOf(several);
        }
        return only == null ? List.of() : only;
    }

    /** Whether a line of that header is there, well-formed or not. */
    public boolean has(HeaderField<?> field) {
        return indexOf(field.name()) >= 0;
    }

    /** Whether a line of that name is there. */
    public boolean has(String name) {
        return indexOf(HeaderName.of(name)) >= 0;
    }

    private int indexOf(HeaderName name) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).is(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The text of the first line of that name. */
    public Optional<String> firstText(String name) {
        int at = indexOf(HeaderName.of(name));
        return at < 0 ? Optional.empty() : Optional.of(lines.get(at).text());
    }

    /** The texts of all lines of that name, in their order, not taken apart. */
    public List<String> allTexts(String name) {
        HeaderName wanted = HeaderName.of(name);
        List<String> texts = new ArrayList<>(2);
        for (HeaderLine line : lines) {
            if (line.is(wanted)) {
                texts.add(line.text());
            }
        }
        return List.copyOf(texts);
    }

    /** The names that occur, each once, in the order of their first line. */
    public Set<HeaderName> names() {
        Set<HeaderName> names = new LinkedHashSet<>();
        for (HeaderLine line : lines) {
            names.add(line.name());
        }
        return names;
    }

    /** How many lines there are. */
    public int lineCount() {
        return lines.size();
    }

    /** With this as the only value of that header, in the place of the present ones or at the end. */
    public <T> SipHeaders with(HeaderField<T> field, T value) {
        return toBuilder().set(field, value).build();
    }

    /** With these as the values of that header, in the place of the present ones or at the end. */
    public <T> SipHeaders withAll(HeaderField<T> field, List<? extends T> values) {
        return toBuilder().setAll(field, values).build();
    }

    /** With this value before the others of that header; before all headers if it is the only one. */
    public <T> SipHeaders withFirst(HeaderField<T> field, T value) {
        return toBuilder().addFirst(field, value).build();
    }

    /** With this value after the others of that header, or at the end. */
    public <T> SipHeaders withAdded(HeaderField<T> field, T value) {
        return toBuilder().add(field, value).build();
    }

    /** With this text as the only line of that name. */
    public SipHeaders withText(String name, String text) {
        return toBuilder().setText(name, text).build();
    }

    /** Without that header. */
    public SipHeaders without(HeaderField<?> field) {
        return has(field) ? toBuilder().remove(field).build() : this;
    }

    /** Without the header of that name. */
    public SipHeaders without(String name) {
        return has(name) ? toBuilder().remove(name).build() : this;
    }

    /** Without the first value of that header; the others stay. */
    public <T> SipHeaders withoutFirst(HeaderField<T> field) {
        return toBuilder().removeFirst(field).build();
    }

    /** With all lines of the others after these. */
    public SipHeaders withAllOf(SipHeaders others) {
        return others.lines.isEmpty() ? this : toBuilder().addAllOf(others).build();
    }

    List<HeaderLine> lines() {
        return lines;
    }

    /** Compares names and texts line by line. */
    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof SipHeaders that) || lines.size() != that.lines.size()) {
            return false;
        }
        for (int i = 0; i < lines.size(); i++) {
            HeaderLine line = lines.get(i);
            if (!line.is(that.lines.get(i).name())
                    || !line.text().equals(that.lines.get(i).text())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (HeaderLine line : lines) {
            hash = 31 * hash + 17 * line.name().hashCode() + line.text().hashCode();
        }
        return hash;
    }

    /** The names only: values may be secret. */
    @Override
    public String toString() {
        return names().toString();
    }

    /** Collects header lines. Not for several threads at a time. */
    public static final class Builder {
        private final List<HeaderLine> lines;

        private Builder(List<HeaderLine> lines) {
            this.lines = lines;
        }

        /** Adds a value after the others of that header, or at the end. */
        public <T> Builder add(HeaderField<T> field, T value) {
            return addLines(field, List.of(value));
        }

        /** Adds values after the others of that header, or at the end. */
        public <T> Builder addAll(HeaderField<T> field, List<? extends T> values) {
            return addLines(field, List.copyOf(values));
        }

        private <T> Builder addLines(HeaderField<T> field, List<? extends T> values) {
            int at = lines.size();
            for (int i = lines.size() - 1; i >= 0; i--) {
                if (lines.get(i).is(field.name())) {
                    at = i + 1;
                    break;
                }
            }
            insert(at, field, values);
            return this;
        }

        private <T> void insert(int position, HeaderField<T> field, List<? extends T> values) {
            if (field.writesOneLine() || values.size() == 1) {
                lines.add(position, HeaderLine.typed(field, values));
                return;
            }
            int at = position;
            for (T value : values) {
                lines.add(at++, HeaderLine.typed(field, List.of(value)));
            }
        }

        /** Adds a value before the others of that header; before all headers if it is the only one. */
        public <T> Builder addFirst(HeaderField<T> field, T value) {
            insert(Math.max(indexOf(field.name()), 0), field, List.of(value));
            return this;
        }

        /** Makes this the only value of that header. */
        public <T> Builder set(HeaderField<T> field, T value) {
            return setAll(field, List.of(value));
        }

        /** Makes these the values of that header. */
        public <T> Builder setAll(HeaderField<T> field, List<? extends T> values) {
            int at = indexOf(field.name());
            if (at < 0) {
                at = lines.size();
            } else {
                remove(field);
            }
            insert(at, field, List.copyOf(values));
            return this;
        }

        /** Adds a line of text at the end. */
        public Builder addText(String name, String text) {
            lines.add(HeaderLine.text(HeaderName.of(name), text));
            return this;
        }

        /** Makes this the only line of that name. */
        public Builder setText(String name, String text) {
            HeaderName wanted = HeaderName.of(name);
            int at = indexOf(wanted);
            if (at < 0) {
                return addText(name, text);
            }
            lines.removeIf(line -> line.is(wanted));
            lines.add(at, HeaderLine.text(wanted, text));
            return this;
        }

        /** Removes all values of that header. */
        public Builder remove(HeaderField<?> field) {
            lines.removeIf(line -> line.is(field.name()));
            return this;
        }

        /** Removes all lines of that name. */
        public Builder remove(String name) {
            HeaderName unwanted = HeaderName.of(name);
            lines.removeIf(line -> line.is(unwanted));
            return this;
        }

        /** Removes the first value of that header and keeps the others. */
        public <T> Builder removeFirst(HeaderField<T> field) {
            int at = indexOf(field.name());
            if (at >= 0) {
                List<T> values = lines.remove(at).values(field);
                if (values.size() > 1) {
                    insert(at, field, values.subList(1, values.size()));
                }
            }
            return this;
        }

        /** Adds the lines of that header as they stand in the other headers. */
        public Builder copy(HeaderField<?> field, SipHeaders other) {
            for (HeaderLine line : other.lines) {
                if (line.is(field.name())) {
                    lines.add(line);
                }
            }
            return this;
        }

        /** Adds all lines of the others at the end. */
        public Builder addAllOf(SipHeaders others) {
            lines.addAll(others.lines);
            return this;
        }

        private int indexOf(HeaderName name) {
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).is(name)) {
                    return i;
                }
            }
            return -1;
        }

        /** The headers collected so far. */
        public SipHeaders build() {
            return lines.isEmpty() ? EMPTY : new SipHeaders(List.copyOf(lines));
        }
    }
}
