package io.switchboard.directory.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One change of one thing.
 *
 * @param action what was done
 * @param kind what it was done to, as the API spells it, for example {@code sipAccount}
 * @param entityId the id of that thing
 * @param name its name at that time
 * @param before field values before, only those that differ; empty for a creation. Secrets never appear
 * @param after field values after, only those that differ; empty for a deletion
 */
public record AuditEntry(
        UUID id,
        Instant at,
        Author author,
        Action action,
        String kind,
        Optional<UUID> entityId,
        String name,
        Map<String, String> before,
        Map<String, String> after) {

    /** What was done. */
    public enum Action {
        CREATED,
        CHANGED,
        DELETED
    }

    public AuditEntry {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }
}
