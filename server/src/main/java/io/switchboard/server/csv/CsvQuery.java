package io.switchboard.server.csv;

import io.swagger.v3.oas.annotations.Parameter;
import io.switchboard.directory.page.PageRequest;
import io.switchboard.server.listing.Listing;
import io.switchboard.server.listing.PageQuery;
import io.switchboard.server.problem.ProblemException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a CSV file shall hold, beside the list's own filters.
 *
 * @param columns ids of columns in the order wanted, comma-separated; all in their documented order when absent
 * @param sort fields to order by, comma-separated, {@code -} for descending
 * @param q words that must occur
 */
public record CsvQuery(
        @Parameter(
                description = "Ids of the columns in the order wanted, comma-separated; all when absent.",
                example = "name,email")
        @Nullable
        String columns,

        @Parameter(description = "Fields to order by, comma-separated; a leading `-` turns the order round.") @Nullable
        String sort,

        @Parameter(description = "Text that must occur in one of the item's fields.") @Nullable
        String q) {

    Optional<String> chosen() {
        return Optional.ofNullable(columns).filter(text -> !text.isBlank());
    }

    /**
     * The first page to ask for, the largest there is.
     *
     * @throws ProblemException 400 when a parameter is out of its bounds
     */
    PageRequest firstPage() {
        return Listing.request(new PageQuery(null, null, sort, q))
                .withLimit(PageRequest.LARGEST)
                .uncounted();
    }
}
