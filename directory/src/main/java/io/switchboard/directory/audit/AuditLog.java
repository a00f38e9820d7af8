package io.switchboard.directory.audit;

import io.switchboard.directory.Identifiers;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.audit.AuditEntry.Action;
import io.switchboard.directory.database.Column;
import io.switchboard.directory.database.DirectoryDatabase;
import io.switchboard.directory.page.Page;
import io.switchboard.directory.page.PageQuery;
import io.switchboard.directory.page.PageQuery.Condition;
import io.switchboard.directory.page.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Keeps who changed what. Entries are written in the transaction of the change itself. */
public final class AuditLog {

    private static final PageQuery<AuditEntry> LIST = PageQuery.of("""
                    t.id, t.at, t.author_kind, t.author_id, t.author_name, t.action, t.entity_kind, t.entity_id,
                    t.entity_name,
                    array(select key from jsonb_each_text(t.before) order by key) as before_keys,
                    array(select value from jsonb_each_text(t.before) order by key) as before_values,
                    array(select key from jsonb_each_text(t.after) order by key) as after_keys,
                    array(select value from jsonb_each_text(t.after) order by key) as after_values
                    """, "audit_log t", (row, context) -> entry(row))
            .sortable("at", "t.at", "timestamptz")
            .ownOrder("-at");

    private final DirectoryDatabase database;
    private final Identifiers identifiers;
    private final InstantSource clock;

    public AuditLog(DirectoryDatabase database, Identifiers identifiers, InstantSource clock) {
        this.database = database;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** The changes of an account, latest first; text is sought in the names of things and authors. */
    public Page<AuditEntry> list(AccountId account, PageRequest request) {
        return list(account, AuditFilter.ALL, request);
    }

    /** The changes of an account that the filter lets through, latest first. */
    public Page<AuditEntry> list(AccountId account, AuditFilter filter, PageRequest request) {
        List<Condition> conditions = new ArrayList<>(filter.conditions());
        conditions.add(Condition.of("t.account_id = :account", Map.of("account", account.value())));
        request.text()
                .ifPresent(text -> conditions.add(Condition.of(
                        "strpos(lower(t.entity_name), lower(:text)) > 0 or strpos(lower(t.author_name), lower(:text)) > 0",
                        Map.of("text", text))));
        return database.read(handle -> LIST.page(handle, request, conditions));
    }

    /**
     * Writes an entry in a running transaction; of the values only those that differ are kept.
     *
     * @param account empty for what belongs to the whole server
     */
    public void record(Handle handle, Optional<AccountId> account, Author author, Subject subject, Values values) {
        Map<String, String> before = new LinkedHashMap<>(values.before());
        Map<String, String> after = new LinkedHashMap<>(values.after());
        values.before().forEach((field, value) -> {
            if (value.equals(values.after().get(field))) {
                before.remove(field);
                after.remove(field);
            }
        });
        if (values.action() == Action.CHANGED && before.isEmpty() && after.isEmpty()) {
            return;
        }
        handle.createUpdate("""
                        insert into audit_log (id, account_id, at, author_kind, author_id, author_name, action,
                          entity_kind, entity_id, entity_name, before, after)
                        values (:id, :account, :at, :author_kind, :author_id, :author_name, :action,
                          :kind, :entity, :name, jsonb_object(:before_keys, :before_values),
                          jsonb_object(:after_keys, :after_values))
                        """)
                .bind("id", identifiers.next())
                .bind("account", account.map(AccountId::value))
                .bind("at", clock.instant())
                .bind("author_kind", author.kind().name())
                .bind("author_id", author.id())
                .bind("author_name", author.name())
                .bind("action", values.action().name())
                .bind("kind", subject.kind())
                .bind("entity", subject.id())
                .bind("name", subject.name())
                .bindArray("before_keys", String.class, List.copyOf(before.keySet()))
                .bindArray("before_values", String.class, List.copyOf(before.values()))
                .bindArray("after_keys", String.class, List.copyOf(after.keySet()))
                .bindArray("after_values", String.class, List.copyOf(after.values()))
                .execute();
    }

    /** What an entry is about. */
    public record Subject(String kind, Optional<UUID> id, String name) {

        public static Subject of(String kind, UUID id, String name) {
            return new Subject(kind, Optional.of(id), name);
        }
    }

    /** The values before and after; both complete, secrets left out. */
    public record Values(Action action, Map<String, String> before, Map<String, String> after) {

        public static Values created(Map<String, String> after) {
            return new Values(Action.CREATED, Map.of(), after);
        }

        public static Values changed(Map<String, String> before, Map<String, String> after) {
            return new Values(Action.CHANGED, before, after);
        }

        public static Values deleted(Map<String, String> before) {
            return new Values(Action.DELETED, before, Map.of());
        }
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                Column.uuid(row, "id"),
                Column.instant(row, "at"),
                new Author(
                        Author.Kind.valueOf(row.getString("author_kind")),
                        Column.optionalUuid(row, "author_id"),
                        row.getString("author_name")),
                Action.valueOf(row.getString("action")),
                row.getString("entity_kind"),
                Column.optionalUuid(row, "entity_id"),
                row.getString("entity_name"),
                map(Column.texts(row, "before_keys"), Column.texts(row, "before_values")),
                map(Column.texts(row, "after_keys"), Column.texts(row, "after_values")));
    }

    private static Map<String, String> map(List<String> keys, List<String> values) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            map.put(keys.get(i), values.get(i));
        }
        return map;
    }
}
