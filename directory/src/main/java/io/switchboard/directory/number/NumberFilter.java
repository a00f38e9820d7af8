package io.switchboard.directory.number;

import io.switchboard.directory.page.PageQuery.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which numbers are wanted.
 *
 * @param freeOnly only those that nothing holds
 * @param orHeldBy beside the free ones those of this holder
 * @param enabled only those that take calls, or only those that do not; for phone numbers alone
 * @param ids only those with these ids; all when empty
 */
public record NumberFilter(boolean freeOnly, Optional<UUID> orHeldBy, Optional<Boolean> enabled, List<UUID> ids) {

    /** Every number. */
    public static final NumberFilter ALL = new NumberFilter(false, Optional.empty(), Optional.empty(), List.of());

    public NumberFilter {
        ids = List.copyOf(ids);
    }

    /** For a list whose holder is joined as {@code c}. */
    List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        if (freeOnly) {
            conditions.add(orHeldBy.map(
                            holder -> Condition.of("c.id is null or c.id = :or_held_by", Map.of("or_held_by", holder)))
                    .orElseGet(() -> Condition.of("c.id is null", Map.of())));
        }
        enabled.ifPresent(on -> conditions.add(Condition.of("t.enabled = :enabled", Map.of("enabled", on))));
        if (!ids.isEmpty()) {
            conditions.add(Condition.of("t.id = any(:ids)", Map.of("ids", ids.toArray(UUID[]::new))));
        }
        return conditions;
    }
}
