package io.switchboard.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells in the description what the records tell in Java: what the API answers is always there unless it is nullable, and
 * what is nullable may be null.
 */
final class RecordSchemas implements ModelConverter {
    @Override
    @SuppressWarnings("rawtypes")
    public Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> resolved = chain.next().resolve(type, context, chain);
        Class<?> record = recordOf(type.getType());
        if (record != null) {
            Schema<?> model = model(resolved, context);
            if (model != null && model.getProperties() != null) {
                complete(record, model);
            }
        }
        return resolved;
    }

    private static Class<?> recordOf(Type type) {
        Class<?> raw =
                type instanceof com.fasterxml.jackson.databind.JavaType java ? java.getRawClass() : asClass(type);
        return raw != null && raw.isRecord() && raw.getPackageName().startsWith("io.switchboard") ? raw : null;
    }

    private static Class<?> asClass(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case java.lang.reflect.ParameterizedType generic -> (Class<?>) generic.getRawType();
            case null, default -> null;
        };
    }

    private static Schema<?> model(Schema<?> resolved, ModelConverterContext context) {
        if (resolved == null || resolved.get$ref() == null) {
            return resolved;
        }
        String ref = resolved.get$ref();
        return context.getDefinedModels().get(ref.substring(ref.lastIndexOf('/') + 1));
    }

    private static void complete(Class<?> record, Schema<?> model) {
        boolean request = record.getSimpleName().endsWith("Fields");
        List<String> required = new ArrayList<>();
        for (RecordComponent component : components(record)) {
            String name = component.getName();
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (!request && !mayBeAbsent(component)) {
                required.add(name);
            }
            if (nullable && !isRequired(model, name) && !mayBeAbsent(component)) {
                allowNull(model.getProperties(), name);
            }
        }
        if (!request) {
            model.setRequired(required);
        }
    }

    /** The components of a record, with those of its unwrapped parts in their place. */
    private static List<RecordComponent> components(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .flatMap(component -> component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? components(component.getType()).stream()
                        : Stream.of(component))
                .toList();
    }

    private static boolean mayBeAbsent(RecordComponent component) {
        return (component.getDeclaringRecord().isAnnotationPresent(JsonInclude.class)
                        && component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                || component.getAccessor().isAnnotationPresent(JsonInclude.class);
    }

    private static boolean isRequired(Schema<?> model, String name) {
        return model.getRequired() != null && model.getRequired().contains(name);
    }

    @SuppressWarnings("rawtypes")
    private static void allowNull(Map<String, Schema> properties, String name) {
        Schema<?> property = properties.get(name);
        if (property == null) {
            return;
        }
        if (property.get$ref() == null) {
            Set<String> types = new LinkedHashSet<>(property.getTypes() == null ? Set.of() : property.getTypes());
            if (types.isEmpty() && property.getType() != null) {
                types.add(property.getType());
            }
            types.add("null");
            property.setTypes(types);
            return;
        }
        Schema<Object> choice = new Schema<>();
        Schema<?> reference = new Schema<>();
        reference.set$ref(property.get$ref());
        Schema<Object> nothing = new Schema<>();
        nothing.setTypes(Set.of("null"));
        choice.setDescription(property.getDescription());
        choice.setAnyOf(List.of(reference, nothing));
        properties.put(name, choice);
    }
}
