package io.switchboard.server.listing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the items of this page, in the order asked for
 * @param nextCursor where the next page begins, null on the last one
 * @param total how many items match, over all pages
 * @param <T> what is listed
 */
public record Page<T>(
        List<T> items,

        @Schema(description = "Hand it back as `cursor` for the next page; null on the last page.") @Nullable
        String nextCursor,

        @Schema(description = "How many items match, over all pages.", example = "3")
        long total) {

    /** Copies the list. */
    public Page {
        items = List.copyOf(items);
    }

    /** The same page of other items. */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), nextCursor, total);
    }
}
