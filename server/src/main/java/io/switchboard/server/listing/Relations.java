package io.switchboard.server.listing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Everywhere something is used, to be looked at before it is deleted.
 *
 * @param items the places
 */
@Schema(description = "Everywhere something is used, to be looked at before it is deleted.")
public record Relations(List<Relation> items) {
    /** Copies the list. */
    public Relations {
        items = List.copyOf(items);
    }
}
