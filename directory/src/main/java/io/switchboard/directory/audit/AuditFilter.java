package io.switchboard.directory.audit;

import io.switchboard.directory.audit.AuditEntry.Action;
import io.switchboard.directory.page.PageQuery.Condition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which changes are wanted; what is empty does not matter.
 *
 * @param author the id of the person or token who made them
 * @param kind what they were made to, as the API spells it
 * @param action what was done
 * @param since changes at this instant or later
 * @param until changes before this instant
 */
public record AuditFilter(
        Optional<UUID> author,
        Optional<String> kind,
        Optional<Action> action,
        Optional<Instant> since,
        Optional<Instant> until) {

    /** Every change. */
    public static final AuditFilter ALL =
            new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        author.ifPresent(id -> conditions.add(Condition.of("t.author_id = :author", Map.of("author", id))));
        kind.ifPresent(wanted -> conditions.add(Condition.of("t.entity_kind = :kind", Map.of("kind", wanted))));
        action.ifPresent(wanted -> conditions.add(Condition.of("t.action = :action", Map.of("action", wanted.name()))));
        since.ifPresent(at -> conditions.add(Condition.of("t.at >= :since", Map.of("since", at))));
        until.ifPresent(at -> conditions.add(Condition.of("t.at < :until", Map.of("until", at))));
        return conditions;
    }
}
