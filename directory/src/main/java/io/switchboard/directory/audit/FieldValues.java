package io.switchboard.directory.audit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Collects field values as the audit log keeps them: fields without a value are left out. */
public final class FieldValues {

    private final Map<String, String> values = new LinkedHashMap<>();

    public FieldValues with(String field, Object value) {
        values.put(field, value.toString());
        return this;
    }

    public FieldValues with(String field, Optional<?> value) {
        value.ifPresent(present -> values.put(field, present.toString()));
        return this;
    }

    public FieldValues with(String field, Collection<?> items) {
        if (!items.isEmpty()) {
            values.put(
                    field,
                    String.join("; ", items.stream().map(Object::toString).toList()));
        }
        return this;
    }

    public Map<String, String> map() {
        return Map.copyOf(values);
    }
}
