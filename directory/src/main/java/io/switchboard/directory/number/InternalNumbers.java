package io.switchboard.directory.number;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.audit.AuditLog.Subject;
import io.switchboard.directory.audit.AuditLog.Values;
import io.switchboard.directory.audit.Author;
import io.switchboard.directory.audit.FieldValues;
import io.switchboard.directory.audit.Ledger;
import io.switchboard.directory.database.Column;
import io.switchboard.directory.page.Page;
import io.switchboard.directory.page.PageQuery;
import io.switchboard.directory.page.PageQuery.Condition;
import io.switchboard.directory.page.PageRequest;
import io.switchboard.directory.problem.Check;
import io.switchboard.directory.problem.Conflict;
import io.switchboard.directory.problem.Holder;
import io.switchboard.directory.problem.NotFound;
import io.switchboard.directory.problem.Relation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The internal numbers of an account (specification section 5.2). All methods block on the database and throw {@code DirectoryProblem}. */
public final class InternalNumbers {

    private static final String KIND = "internalNumber";
    private static final String COLUMNS = "t.id, t.number, " + Holders.COLUMNS;
    private static final String TABLES = """
            internal_numbers t
            left join internal_number_bindings b on b.internal_number_id = t.id
            left join contact_methods c on c.id = b.contact_method_id
            left join users u on u.id = c.user_id
            """;
    private static final PageQuery<InternalNumber> LIST = PageQuery.of(
                    COLUMNS, TABLES, (row, context) -> internalNumber(row))
            .sortable("number", "t.number", "text")
            .ownOrder("number");

    private final Ledger ledger;

    public InternalNumbers(Ledger ledger) {
        this.ledger = ledger;
    }

    /** One page of the internal numbers; text is sought in the number and its holder's name. */
    public Page<InternalNumber> list(AccountId account, PageRequest request) {
        return list(account, NumberFilter.ALL, request);
    }

    /** The same of those that a filter lets through. */
    public Page<InternalNumber> list(AccountId account, NumberFilter filter, PageRequest request) {
        List<Condition> conditions = new ArrayList<>(filter.conditions());
        conditions.add(Condition.of("t.account_id = :account", Map.of("account", account.value())));
        request.text()
                .ifPresent(text -> conditions.add(Condition.of(
                        "strpos(lower(concat_ws(' ', t.number, " + Holders.NAME + ")), lower(:text)) > 0",
                        Map.of("text", text))));
        return ledger.database().read(handle -> LIST.page(handle, request, conditions));
    }

    public InternalNumber get(AccountId account, UUID id) {
        return ledger.database().read(handle -> find(handle, account, id)).orElseThrow(() -> new NotFound(KIND, id));
    }

    public InternalNumber create(AccountId account, String number, Author author) {
        Check check = new Check();
        String country = ledger.database().read(handle -> countryOf(handle, account));
        String digits = NumberRules.internalNumber(check, "number", number, country);
        check.done();
        UUID id = ledger.newId();
        return ledger.database().change(account, handle -> {
            if (!insert(handle, account, id, digits)) {
                throw new Conflict(
                        "number",
                        "There is an internal number " + digits + " already. Choose another one.",
                        holderOf(handle, account, digits));
            }
            recordCreation(handle, account, id, digits, author);
            return find(handle, account, id).orElseThrow();
        });
    }

    /** What uses an internal number: its holder, who passes calls to it, and who shows it as internal caller ID. */
    public List<Relation> relations(AccountId account, UUID id) {
        List<Relation> relations = new ArrayList<>();
        get(account, id)
                .holder()
                .ifPresent(holder -> relations.add(new Relation(holder.kind(), holder.id(), holder.name())));
        relations.addAll(ledger.database()
                .read(handle -> handle.createQuery("""
                        select c.kind, c.id, %s as name from contact_methods c join users u on u.id = c.user_id
                        where c.account_id = :account and c.id in (
                          select a.contact_method_id from unavailable_actions a
                            where a.account_id = :account and a.target_internal_number_id = :id
                          union all
                          select o.contact_method_id from outbound_settings o
                            where o.account_id = :account and o.internal_caller_id_id = :id)
                        order by name, c.id
                        """.formatted(Holders.NAME))
                        .bind("account", account.value())
                        .bind("id", id)
                        .map((row, context) ->
                                new Relation(row.getString("kind"), Column.uuid(row, "id"), row.getString("name")))
                        .list()));
        return relations.stream().distinct().toList();
    }

    /** Deletes an internal number; whoever holds it loses it. */
    public void delete(AccountId account, UUID id, Author author) {
        ledger.database().change(account, handle -> {
            InternalNumber before = find(handle, account, id).orElseThrow(() -> new NotFound(KIND, id));
            handle.createUpdate("delete from internal_numbers where account_id = :account and id = :id")
                    .bind("account", account.value())
                    .bind("id", id)
                    .execute();
            Map<String, String> values =
                    new FieldValues().with("number", before.number()).map();
            ledger.record(handle, account, author, Subject.of(KIND, id, before.number()), Values.deleted(values));
            return before;
        });
    }

    /**
     * Makes sure in a running transaction that internal numbers exist, and gives their ids in the same order. The digits
     * must have been checked.
     */
    public List<UUID> provide(Handle handle, AccountId account, List<String> numbers, Author author) {
        List<UUID> ids = new ArrayList<>();
        for (String digits : numbers) {
            UUID fresh = ledger.newId();
            if (insert(handle, account, fresh, digits)) {
                recordCreation(handle, account, fresh, digits, author);
                ids.add(fresh);
            } else {
                ids.add(idOf(handle, account, digits).orElseThrow());
            }
        }
        return ids;
    }

    /** The id of an internal number. */
    public static Optional<UUID> idOf(Handle handle, AccountId account, String digits) {
        return handle.createQuery("select id from internal_numbers where account_id = :account and number = :number")
                .bind("account", account.value())
                .bind("number", digits)
                .mapTo(UUID.class)
                .findOne();
    }

    /** The country of an account, which tells the emergency numbers its people dial. */
    public static String countryOf(Handle handle, AccountId account) {
        return handle.createQuery("select country from accounts where id = :id")
                .bind("id", account.value())
                .mapTo(String.class)
                .findOne()
                .orElseThrow(() -> new NotFound("account", account));
    }

    private boolean insert(Handle handle, AccountId account, UUID id, String digits) {
        return handle.createUpdate("""
                                insert into internal_numbers (id, account_id, number, created_at)
                                values (:id, :account, :number, :now)
                                on conflict (account_id, number) do nothing
                                """)
                        .bind("id", id)
                        .bind("account", account.value())
                        .bind("number", digits)
                        .bind("now", ledger.now())
                        .execute()
                == 1;
    }

    private void recordCreation(Handle handle, AccountId account, UUID id, String digits, Author author) {
        Map<String, String> values = new FieldValues().with("number", digits).map();
        ledger.record(handle, account, author, Subject.of(KIND, id, digits), Values.created(values));
    }

    private static Optional<Holder> holderOf(Handle handle, AccountId account, String digits) {
        return idOf(handle, account, digits)
                .flatMap(id -> find(handle, account, id))
                .flatMap(InternalNumber::holder);
    }

    private static Optional<InternalNumber> find(Handle handle, AccountId account, UUID id) {
        return handle.createQuery(
                        "select " + COLUMNS + " from " + TABLES + " where t.account_id = :account and t.id = :id")
                .bind("account", account.value())
                .bind("id", id)
                .map((row, context) -> internalNumber(row))
                .findOne();
    }

    private static InternalNumber internalNumber(ResultSet row) throws SQLException {
        return new InternalNumber(Column.uuid(row, "id"), row.getString("number"), Holders.read(row));
    }
}
