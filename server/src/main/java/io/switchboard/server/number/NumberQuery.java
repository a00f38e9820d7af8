package io.switchboard.server.number;

import io.swagger.v3.oas.annotations.Parameter;
import io.switchboard.directory.number.NumberFilter;
import io.switchboard.server.listing.Ids;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers of a list are asked for.
 *
 * @param free only those that ring nothing
 * @param orHeldBy beside the free ones those of this contact method
 * @param ids only these
 */
public record NumberQuery(
        @Parameter(description = "`true` for numbers that ring nothing yet.") @Nullable
        Boolean free,

        @Parameter(description = "With `free`: also the numbers of the contact method with this id.") @Nullable
        String orHeldBy,

        @Parameter(description = "Only the numbers with these ids, comma-separated.") @Nullable
        String ids) {

    NumberFilter filter() {
        return new NumberFilter(
                Boolean.TRUE.equals(free),
                Ids.inField("orHeldBy", orHeldBy == null || orHeldBy.isEmpty() ? null : orHeldBy),
                Optional.empty(),
                ids == null || ids.isEmpty() ? List.of() : Ids.inFields("ids", List.of(ids.split(",", -1))));
    }

    NumberFilter filter(@Nullable Boolean enabled) {
        NumberFilter filter = filter();
        return new NumberFilter(filter.freeOnly(), filter.orHeldBy(), Optional.ofNullable(enabled), filter.ids());
    }
}
