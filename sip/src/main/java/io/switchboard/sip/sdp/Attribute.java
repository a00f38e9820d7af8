package io.switchboard.sip.sdp;

import java.util.Optional;

/**
 * An {@code a=} line.
 *
 * @param name the part before the colon
 * @param value the part after it, if there is one
 */
public record Attribute(String name, Optional<String> value) {

    /** An attribute with a value. */
    public static Attribute of(String name, String value) {
        return new Attribute(name, Optional.of(value));
    }

    /** An attribute that is there or not. */
    public static Attribute flag(String name) {
        return new Attribute(name, Optional.empty());
    }

    @Override
    public String toString() {
        return value.isPresent() ? name + ":" + value.get() : name;
    }
}
