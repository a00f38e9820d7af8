package io.switchboard.sip.message;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One parameter: a name and perhaps a value, which is held without its quotes and escapes. */
public final class Parameter {
    private final String name;
    private final @Nullable String value;
    private final boolean quoted;

    Parameter(String name, @Nullable String value, boolean quoted) {
        this.name = name;
        this.value = value;
        this.quoted = quoted;
    }

    /** A parameter with a value; it is quoted when written into a header where it is no token. */
    public static Parameter of(String name, String value) {
        return new Parameter(checked(name), value, false);
    }

    /** A parameter whose value is written in quotes always, as some headers demand. */
    public static Parameter quoted(String name, String value) {
        return new Parameter(checked(name), value, true);
    }

    /** A parameter without a value. */
    public static Parameter flag(String name) {
        return new Parameter(checked(name), null, false);
    }

    private static String checked(String name) {
        if (!Characters.isToken(name)) {
            throw new IllegalHeaderValueException("a parameter's name must be a token");
        }
        return name;
    }

    /** The name in the letters it was given. */
    public String name() {
        return name;
    }

    /** The value, if the parameter has one. */
    public Optional<String> value() {
        return Optional.ofNullable(value);
    }

    @Nullable
    String rawValue() {
        return value;
    }

    void append(StringBuilder out) {
        out.append(name);
        if (value != null) {
            out.append('=');
            if (quoted || !Characters.all(value, Characters.GENERIC_VALUE)) {
                Characters.appendQuoted(out, value);
            } else {
                out.append(value);
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parameter that && name.equalsIgnoreCase(that.name) && value().equals(that.value());
    }

    @Override
    public int hashCode() {
        return Characters.lower(name).hashCode() * 31 + (value == null ? 0 : value.hashCode());
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        append(out);
        return out.toString();
    }
}
