package io.switchboard.sip.sdp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks through {@code a=} lines. */
final class Attributes {
    private Attributes() {}

    static Optional<Attribute> first(List<Attribute> attributes, String name) {
        for (Attribute attribute : attributes) {
            if (attribute.name().equals(name)) {
                return Optional.of(attribute);
            }
        }
        return Optional.empty();
    }

    static List<String> values(List<Attribute> attributes, String name) {
        List<String> values = new ArrayList<>();
        for (Attribute attribute : attributes) {
            if (attribute.name().equals(name)) {
                attribute.value().ifPresent(values::add);
            }
        }
        return List.copyOf(values);
    }

    static Optional<Direction> direction(List<Attribute> attributes) {
        for (Attribute attribute : attributes) {
            Optional<Direction> direction = Direction.of(attribute.name());
            if (direction.isPresent()) {
                return direction;
            }
        }
        return Optional.empty();
    }
}
