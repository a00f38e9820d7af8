package io.switchboard.server.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Words what is wrong with a JSON body: its form (400) or one of its fields (422). */
final class JsonProblems {
    private JsonProblems() {}

    static Problem of(JacksonException failure) {
        return switch (failure) {
            case ForbiddenTextException text -> Problem.invalid(path(text), text.rule(), text.sentence());
            case UnrecognizedPropertyException unknown -> unknownField(unknown);
            case MismatchedInputException mismatch -> wrongType(mismatch);
            case StreamReadException broken -> malformed(broken);
            case JacksonException other -> malformed(other);
        };
    }

    private static Problem malformed(JacksonException failure) {
        String where = failure.getLocation() == null
                ? ""
                : " at line " + failure.getLocation().getLineNr() + ", column "
                        + failure.getLocation().getColumnNr();
        return Problem.of(
                400,
                "malformed-json",
                "The body is no JSON",
                "The request's body cannot be read as JSON" + where + ". Send one complete JSON object.");
    }

    private static Problem unknownField(UnrecognizedPropertyException unknown) {
        Collection<Object> known = unknown.getKnownPropertyIds();
        String fields = known == null
                ? ""
                : " Known fields: "
                        + known.stream()
                                .map(Object::toString)
                                .sorted(Comparator.naturalOrder())
                                .collect(Collectors.joining(", "))
                        + ".";
        String path = path(unknown);
        return Problem.invalid(path, "unknown", "There is no field '" + path + "' here." + fields);
    }

    private static Problem wrongType(MismatchedInputException mismatch) {
        String path = path(mismatch);
        String expected = expected(mismatch.getTargetType());
        if (path.isEmpty()) {
            return Problem.of(
                    400, "malformed-json", "The body has another form", "Send " + expected + " as the request's body.");
        }
        return Problem.invalid(path, "type", "Give " + expected + " for '" + path + "'.");
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "another kind of value";
        }
        if (type.isEnum()) {
            return "one of "
                    + List.of(type.getEnumConstants()).stream()
                            .map(constant -> spelled(type, constant))
                            .collect(Collectors.joining(", "));
        }
        if (type == String.class) {
            return "text";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
            return "a whole number";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return "a JSON object";
    }

    private static String spelled(Class<?> type, Object constant) {
        try {
            JsonProperty name = type.getField(constant.toString()).getAnnotation(JsonProperty.class);
            return name == null ? constant.toString() : name.value();
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException("an enum without its own constant", impossible);
        }
    }

    private static String path(JacksonException failure) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : failure.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(PlainNames.shown(step.getPropertyName()));
            }
        }
        return path.toString();
    }
}
