package io.switchboard.server.editing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.switchboard.server.problem.PlainNames;
import io.switchboard.server.problem.Problem;
import io.switchboard.server.problem.ProblemException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads flat JSON into a record whose parts are records themselves, each marked {@link JsonUnwrapped}: their fields stand
 * beside each other. Jackson itself would let unknown fields pass there.
 */
final class FlatRecords {
    private FlatRecords() {}

    /** Whether a type is such a record. */
    static boolean isFlat(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .allMatch(part -> part.getAccessor().isAnnotationPresent(JsonUnwrapped.class));
    }

    /**
     * The record of these fields.
     *
     * @throws tools.jackson.core.JacksonException when a field has the wrong type
     * @throws ProblemException 422 when a field is unknown
     */
    static <T> T read(JsonMapper json, ObjectNode fields, Class<T> type) {
        List<Object> parts = new ArrayList<>();
        Set<String> known = new TreeSet<>();
        for (RecordComponent part : type.getRecordComponents()) {
            Set<String> names = Arrays.stream(part.getType().getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toSet());
            ObjectNode own = json.createObjectNode();
            names.stream().filter(fields::has).forEach(name -> own.set(name, fields.get(name)));
            parts.add(json.treeToValue(own, part.getType()));
            known.addAll(names);
        }
        refuseUnknown(fields, known);
        return make(type, parts);
    }

    private static void refuseUnknown(ObjectNode fields, Set<String> known) {
        fields.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    String shown = PlainNames.shown(name);
                    throw new ProblemException(Problem.invalid(
                            shown,
                            "unknown",
                            "There is no field '" + shown + "' here. Known fields: " + String.join(", ", known) + "."));
                });
    }

    private static <T> T make(Class<T> type, List<Object> parts) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(parts.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The record " + type + " cannot be made of its parts.", e);
        }
    }
}
