package io.switchboard.server.editing;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Lays changes over what is there (RFC 7396). Safe for use by many threads. */
public final class MergePatch {
    private final JsonMapper json;

    /** Merges with the API's JSON rules, so an unknown or mistyped field is refused. */
    public MergePatch(JsonMapper json) {
        this.json = json;
    }

    /**
     * The fields as they are after the changes.
     *
     * @throws tools.jackson.core.JacksonException when a change names an unknown field or has the wrong type
     */
    public <T> T apply(T current, ObjectNode changes, Class<T> type) {
        ObjectNode merged = json.valueToTree(current);
        merge(merged, changes);
        return read(merged, type);
    }

    /**
     * The fields of a body that is not laid over anything.
     *
     * @throws tools.jackson.core.JacksonException when the body names an unknown field or has the wrong type
     */
    public <T> T read(ObjectNode body, Class<T> type) {
        return FlatRecords.isFlat(type) ? FlatRecords.read(json, body, type) : json.treeToValue(body, type);
    }

    private static void merge(ObjectNode target, ObjectNode changes) {
        for (Map.Entry<String, JsonNode> change : changes.properties()) {
            JsonNode present = target.get(change.getKey());
            if (change.getValue() instanceof ObjectNode inner && present instanceof ObjectNode object) {
                merge(object, inner);
            } else {
                target.set(change.getKey(), change.getValue());
            }
        }
    }
}
