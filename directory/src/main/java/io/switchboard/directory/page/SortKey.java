package io.switchboard.directory.page;

import java.util.Arrays;
import java.util.List;

/**
 * A field to sort by.
 *
 * @param field the field's name as the API spells it
 * @param descending whether the largest value comes first
 */
public record SortKey(String field, boolean descending) {

    /** Reads {@code lastName,-createdAt}: fields with commas between, a minus for descending. */
    public static List<SortKey> parse(String fields) {
        return Arrays.stream(fields.split(",", -1))
                .map(String::strip)
                .filter(field -> !field.isEmpty())
                .map(field -> field.startsWith("-") ? new SortKey(field.substring(1), true) : new SortKey(field, false))
                .toList();
    }
}
