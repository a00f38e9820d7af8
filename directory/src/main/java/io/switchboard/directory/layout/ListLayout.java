package io.switchboard.directory.layout;

import java.util.List;
import java.util.Map;

/**
 * How a person arranged a list. Columns that the list does not have (any more) may be named; pages pass over them.
 *
 * @param order ids of columns as they stand; those not named stand where they are documented
 * @param hidden ids of columns that are not shown
 * @param widths in pixels, by column
 */
public record ListLayout(List<String> order, List<String> hidden, Map<String, Integer> widths, Density density) {

    public ListLayout {
        order = List.copyOf(order);
        hidden = List.copyOf(hidden);
        widths = Map.copyOf(widths);
    }

    /** How much room a row has. */
    public enum Density {
        COMFORTABLE,
        COMPACT
    }
}
