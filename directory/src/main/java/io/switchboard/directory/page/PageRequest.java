package io.switchboard.directory.page;

import java.util.List;
import java.util.Optional;

/**
 * Which part of a list is wanted.
 *
 * @param limit how many items at most, 1 to 500
 * @param cursor where the page before ended, as that page told; empty for the first page
 * @param sort fields to sort by, most important first; empty for the list's own order
 * @param text words that an item must contain; empty for all items
 * @param counted whether the whole list is to be counted; an uncounted page has a total of zero
 */
public record PageRequest(
        int limit, Optional<String> cursor, List<SortKey> sort, Optional<String> text, boolean counted) {

    /** The largest page that is given. */
    public static final int LARGEST = 500;

    /** The first page of fifty in the list's own order. */
    public static final PageRequest FIRST = new PageRequest(50, Optional.empty(), List.of(), Optional.empty());

    public PageRequest {
        limit = Math.clamp(limit, 1, LARGEST);
        sort = List.copyOf(sort);
    }

    /** A page of a list that is counted. */
    public PageRequest(int limit, Optional<String> cursor, List<SortKey> sort, Optional<String> text) {
        this(limit, cursor, sort, text, true);
    }

    public PageRequest withLimit(int newLimit) {
        return new PageRequest(newLimit, cursor, sort, text, counted);
    }

    public PageRequest withCursor(Optional<String> newCursor) {
        return new PageRequest(limit, newCursor, sort, text, counted);
    }

    public PageRequest withText(String newText) {
        return new PageRequest(limit, cursor, sort, Optional.of(newText), counted);
    }

    /** The same page sorted as the API's {@code sort} parameter says, for example {@code lastName,-createdAt}. */
    public PageRequest withSort(String fields) {
        return new PageRequest(limit, cursor, SortKey.parse(fields), text, counted);
    }

    /** The same page without counting the list, for whoever reads all pages. */
    public PageRequest uncounted() {
        return new PageRequest(limit, cursor, sort, text, false);
    }
}
