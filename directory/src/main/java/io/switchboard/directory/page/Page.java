package io.switchboard.directory.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items the items, in order
 * @param nextCursor what to ask the next page with; empty when this is the last
 * @param total how many items the whole list has
 */
public record Page<T>(List<T> items, Optional<String> nextCursor, long total) {

    public Page {
        items = List.copyOf(items);
    }

    /** The same page with every item turned into something else. */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), nextCursor, total);
    }
}
