package io.switchboard.server.layout;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.layout.ListLayout;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a person arranged a list. */
@Schema(name = "ListLayout", description = "How a person arranged a list.")
public record ListLayoutResource(
        @Schema(description = "Ids of columns as they stand; the others stand where they are documented.") @Nullable
        List<String> order,

        @Schema(description = "Ids of columns that are not shown.") @Nullable
        List<String> hidden,

        @Schema(description = "In pixels, 40 to 2000, by column.", example = "{\"name\":240}") @Nullable
        Map<String, Integer> widths,

        @Nullable Density density) {
    /** How much room a row has. */
    public enum Density {
        /** Rows with air between. */
        @JsonProperty("comfortable")
        COMFORTABLE,
        /** As many rows as can be read. */
        @JsonProperty("compact")
        COMPACT
    }

    static ListLayoutResource of(ListLayout layout) {
        return new ListLayoutResource(
                layout.order(),
                layout.hidden(),
                layout.widths(),
                Density.valueOf(layout.density().name()));
    }

    ListLayout layout() {
        return new ListLayout(
                Objects.requireNonNullElse(order, List.of()),
                Objects.requireNonNullElse(hidden, List.of()),
                Objects.requireNonNullElse(widths, Map.of()),
                ListLayout.Density.valueOf(
                        Objects.requireNonNullElse(density, Density.COMFORTABLE).name()));
    }
}
