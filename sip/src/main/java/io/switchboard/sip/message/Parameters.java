package io.switchboard.sip.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a header value or URI in their order. Names are compared without regard to case. Values are held
 * without quotes and escapes; whoever encodes them quotes or escapes what needs it, so no value can become a second
 * parameter.
 */
public final class Parameters {
    /** No parameters. */
    public static final Parameters NONE = new Parameters(List.of());

    private final List<Parameter> list;

    private Parameters(List<Parameter> list) {
        this.list = list;
    }

    /** One parameter with a value. */
    public static Parameters of(String name, String value) {
        return NONE.with(name, value);
    }

    /** These parameters in this order. */
    public static Parameters of(List<Parameter> parameters) {
        return parameters.isEmpty() ? NONE : new Parameters(List.copyOf(parameters));
    }

    static Parameters owned(@Nullable List<Parameter> parameters) {
        return parameters == null ? NONE : new Parameters(parameters);
    }

    /** All parameters in their order. */
    public List<Parameter> list() {
        return List.copyOf(list);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** Whether a parameter of that name is there, with or without a value. */
    public boolean has(String name) {
        return find(name) != null;
    }

    /** The value of that parameter; empty if it is absent or has none ({@link #has} tells these apart). */
    public Optional<String> value(String name) {
        Parameter found = find(name);
        return found == null ? Optional.empty() : found.value();
    }

    /** The value of that parameter as a decimal number; empty if it is absent, no number, or beyond 63 bits. */
    public OptionalLong number(String name) {
        Parameter found = find(name);
        String digits = found == null ? null : found.rawValue();
        if (digits == null || digits.isEmpty() || digits.length() > 18) {
            return OptionalLong.empty();
        }
        long number = 0;
        for (int i = 0; i < digits.length(); i++) {
            if (!Characters.isDigit(digits.charAt(i))) {
                return OptionalLong.empty();
            }
            number = number * 10 + digits.charAt(i) - '0';
        }
        return OptionalLong.of(number);
    }

    /** With this parameter, in the place of the one of that name or at the end. */
    public Parameters with(String name, String value) {
        return with(Parameter.of(name, value));
    }

    /** With this parameter, whose value will stand in quotes even where it need not. */
    public Parameters withQuoted(String name, String value) {
        return with(Parameter.quoted(name, value));
    }

    /** With this parameter that has no value. */
    public Parameters withFlag(String name) {
        return with(Parameter.flag(name));
    }

    /** With this parameter, in the place of the one of that name or at the end. */
    public Parameters with(Parameter parameter) {
        List<Parameter> changed = new ArrayList<>(list.size() + 1);
        boolean placed = false;
        for (Parameter each : list) {
            if (!each.name().equalsIgnoreCase(parameter.name())) {
                changed.add(each);
            } else if (!placed) {
                changed.add(parameter);
                placed = true;
            }
        }
        if (!placed) {
            changed.add(parameter);
        }
        return new Parameters(changed);
    }

    /** Without any parameter of that name. */
    public Parameters without(String name) {
        if (!has(name)) {
            return this;
        }
        List<Parameter> changed = new ArrayList<>(list);
        changed.removeIf(each -> each.name().equalsIgnoreCase(name));
        return changed.isEmpty() ? NONE : new Parameters(changed);
    }

    @Nullable
    Parameter find(String name) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).name().equalsIgnoreCase(name)) {
                return list.get(i);
            }
        }
        return null;
    }

    List<Parameter> view() {
        return list;
    }

    /** Reads {@code *(SEMI generic-param)}; the cursor is left at the first character that does not belong. */
    static Parameters read(TextCursor cursor) {
        List<Parameter> read = null;
        while (cursor.takeSpaced(';')) {
            if (read == null) {
                read = new ArrayList<>(4);
            }
            read.add(readOne(cursor, ";,"));
        }
        return owned(read);
    }

    /** Reads {@code auth-param *(COMMA auth-param)} to the end of the value. */
    static Parameters readCommaSeparated(TextCursor cursor) {
        List<Parameter> read = new ArrayList<>(10);
        do {
            read.add(readOne(cursor, ","));
        } while (cursor.takeSpaced(','));
        return owned(read);
    }

    private static Parameter readOne(TextCursor cursor, String stops) {
        String name = cursor.token();
        if (!cursor.takeSpaced('=')) {
            return new Parameter(name, null, false);
        }
        int next = cursor.peek();
        if (next == '"') {
            return new Parameter(name, cursor.quotedString(), true);
        }
        if (next == TextCursor.END || stops.indexOf(next) >= 0) {
            return new Parameter(name, "", false);
        }
        return new Parameter(name, cursor.until(stops, "a value"), false);
    }

    void append(StringBuilder out) {
        for (int i = 0; i < list.size(); i++) {
            out.append(';');
            list.get(i).append(out);
        }
    }

    void appendCommaSeparated(StringBuilder out) {
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                out.append(", ");
            }
            list.get(i).append(out);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parameters that && list.equals(that.list);
    }

    @Override
    public int hashCode() {
        return list.hashCode();
    }

    /** The parameters as they follow a header value, each after a semicolon. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        append(out);
        return out.toString();
    }
}
