package io.switchboard.server.listing;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for.
 *
 * @param limit how many items, 1 to 200; 50 when absent
 * @param cursor where the page begins, from the page before
 * @param sort fields to order by, comma-separated, {@code -} for descending
 * @param q words that must occur
 */
public record PageQuery(
        @Parameter(description = "Items per page, 1 to 200.", example = "50") @Nullable
        Integer limit,

        @Parameter(description = "The `nextCursor` of the page before.") @Nullable
        String cursor,

        @Parameter(description = "Fields to order by, comma-separated; a leading `-` turns the order round.") @Nullable
        String sort,

        @Parameter(description = "Text that must occur in one of the item's fields.") @Nullable
        String q) {}
