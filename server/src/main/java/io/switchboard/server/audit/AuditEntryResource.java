package io.switchboard.server.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.audit.AuditEntry;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change of something. */
@Schema(name = "AuditEntry", description = "A change of something.")
public record AuditEntryResource(
        String id,
        Instant at,
        AuthorKind authorKind,

        @Schema(description = "The id of the person or token; null for the server itself.") @Nullable
        String authorId,

        @Schema(example = "ana@example.com") String author,
        AuditAction action,

        @Schema(description = "What was changed, as relations spell it.", example = "sipAccount")
        String kind,

        @Nullable String entityId,

        @Schema(description = "Its name at that time.", example = "Ana Ortiz (Desk phone)")
        String name,

        List<AuditedField> changes) {
    /** Copies the list. */
    public AuditEntryResource {
        changes = List.copyOf(changes);
    }

    static AuditEntryResource of(AuditEntry entry) {
        return new AuditEntryResource(
                entry.id().toString(),
                entry.at(),
                AuthorKind.valueOf(entry.author().kind().name()),
                entry.author().id().map(UUID::toString).orElse(null),
                entry.author().name(),
                AuditAction.valueOf(entry.action().name()),
                entry.kind(),
                entry.entityId().map(UUID::toString).orElse(null),
                entry.name(),
                changes(entry));
    }

    static List<AuditedField> changes(AuditEntry entry) {
        TreeSet<String> fields = new TreeSet<>(entry.before().keySet());
        fields.addAll(entry.after().keySet());
        return fields.stream()
                .map(field -> new AuditedField(
                        field, entry.before().get(field), entry.after().get(field)))
                .toList();
    }
}
