package io.switchboard.directory.number;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.audit.AuditLog.Subject;
import io.switchboard.directory.audit.AuditLog.Values;
import io.switchboard.directory.audit.Author;
import io.switchboard.directory.audit.FieldValues;
import io.switchboard.directory.audit.Ledger;
import io.switchboard.directory.database.Column;
import io.switchboard.directory.database.Written;
import io.switchboard.directory.page.Page;
import io.switchboard.directory.page.PageQuery;
import io.switchboard.directory.page.PageQuery.Condition;
import io.switchboard.directory.page.PageRequest;
import io.switchboard.directory.problem.Check;
import io.switchboard.directory.problem.Conflict;
import io.switchboard.directory.problem.InvalidFields;
import io.switchboard.directory.problem.NotAllowed;
import io.switchboard.directory.problem.NotFound;
import io.switchboard.directory.problem.Relation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The phone numbers of an account (specification section 5.1). All methods block on the database and throw {@code DirectoryProblem}. */
public final class PhoneNumbers {

    private static final String KIND = "phoneNumber";
    private static final String COLUMNS =
            "t.id, t.number, t.country, t.enabled, t.name, t.channels, t.version, " + Holders.COLUMNS;
    private static final String TABLES = """
        phone_numbers t
        left join phone_number_bindings b on b.phone_number_id = t.id
        left join contact_methods c on c.id = b.contact_method_id
        left join users u on u.id = c.user_id
        """;
    private static final PageQuery<PhoneNumber> LIST = PageQuery.of(COLUMNS, TABLES, (row, context) -> phoneNumber(row))
            .sortable("number", "t.number", "text")
            .sortable("name", "lower(coalesce(t.name, ''))", "text")
            .sortable("country", "coalesce(t.country, '')", "text")
            .sortable("enabled", "t.enabled", "boolean")
            .ownOrder("number");

    private final Ledger ledger;

    public PhoneNumbers(Ledger ledger) {
        this.ledger = ledger;
    }

    /** One page of the phone numbers; text is sought in number, name and holder's name. */
    public Page<PhoneNumber> list(AccountId account, PageRequest request) {
        return list(account, NumberFilter.ALL, request);
    }

    /** The same of those that a filter lets through. */
    public Page<PhoneNumber> list(AccountId account, NumberFilter filter, PageRequest request) {
        List<Condition> conditions = new ArrayList<>(filter.conditions());
        conditions.add(Condition.of("t.account_id = :account", Map.of("account", account.value())));
        request.text()
                .ifPresent(text -> conditions.add(Condition.of(
                        "strpos(lower(concat_ws(' ', t.number, t.name, " + Holders.NAME + ")), lower(:text)) > 0",
                        Map.of("text", text))));
        return ledger.database().read(handle -> LIST.page(handle, request, conditions));
    }

    /** The digits of those of the numbers that the account has. */
    public Map<UUID, String> digits(AccountId account, Collection<UUID> ids) {
        return ledger.database()
                .read(handle -> handle.createQuery(
                                "select id, number from phone_numbers where account_id = :account and id = any(:ids)")
                        .bind("account", account.value())
                        .bindArray("ids", UUID.class, List.copyOf(ids))
                        .map((row, context) -> Map.entry(Column.uuid(row, "id"), row.getString("number")))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    public PhoneNumber get(AccountId account, UUID id) {
        return ledger.database().read(handle -> find(handle, account, id)).orElseThrow(() -> new NotFound(KIND, id));
    }

    public PhoneNumber create(AccountId account, PhoneNumberDraft draft, Author author) {
        PhoneNumberDraft checked = check(draft);
        UUID id = ledger.newId();
        return ledger.database().change(account, handle -> {
            int rows = handle.createUpdate("""
                insert into phone_numbers (id, account_id, number, country, enabled, name, channels, created_at)
                values (:id, :account, :number, :country, :enabled, :name, :channels, :now)
                on conflict (number) do nothing
                """)
                    .bind("id", id)
                    .bind("account", account.value())
                    .bind("number", checked.number())
                    .bind("country", NumberRules.country(checked.number()))
                    .bind("enabled", checked.enabled())
                    .bind("name", checked.name())
                    .bind("channels", checked.channels())
                    .bind("now", ledger.now())
                    .execute();
            if (rows == 0) {
                throw new Conflict(
                        "number",
                        "The phone number " + checked.number() + " exists on this server already. Check the digits.",
                        Optional.empty());
            }
            ledger.record(handle, account, author, subject(id, checked), Values.created(values(checked)));
            return find(handle, account, id).orElseThrow();
        });
    }

    /** Changes a phone number; its digits cannot be changed. {@code expected} is the version the change was made on. */
    public PhoneNumber update(
            AccountId account, UUID id, PhoneNumberDraft draft, OptionalLong expected, Author author) {
        PhoneNumberDraft checked = check(draft);
        return ledger.database().change(account, handle -> {
            PhoneNumber before = locked(handle, account, id);
            Written.expect(KIND, expected, before.version());
            if (!before.number().equals(checked.number())) {
                throw InvalidFields.of(
                        "number",
                        "fixed",
                        "The digits of a phone number cannot be changed. Add the other number instead.");
            }
            handle.createUpdate("""
                update phone_numbers set enabled = :enabled, name = :name, channels = :channels,
                  version = version + 1
                where account_id = :account and id = :id
                """)
                    .bind("id", id)
                    .bind("account", account.value())
                    .bind("enabled", checked.enabled())
                    .bind("name", checked.name())
                    .bind("channels", checked.channels())
                    .execute();
            ledger.record(
                    handle,
                    account,
                    author,
                    subject(id, checked),
                    Values.changed(values(PhoneNumberDraft.of(before)), values(checked)));
            return find(handle, account, id).orElseThrow();
        });
    }

    /** What uses a phone number: its holder, and the contact methods that show it as caller ID. */
    public List<Relation> relations(AccountId account, UUID id) {
        PhoneNumber number = get(account, id);
        List<Relation> relations = new ArrayList<>();
        number.holder().ifPresent(holder -> relations.add(new Relation(holder.kind(), holder.id(), holder.name())));
        relations.addAll(ledger.database().read(handle -> callerIdUsers(handle, account, id)));
        return relations.stream().distinct().toList();
    }

    /** Deletes a phone number; refused while it is somebody's caller ID. */
    public void delete(AccountId account, UUID id, Author author) {
        ledger.database().change(account, handle -> {
            PhoneNumber before = locked(handle, account, id);
            List<Relation> users = callerIdUsers(handle, account, id);
            if (!users.isEmpty()) {
                throw new NotAllowed("The number " + before.number() + " is the caller ID of "
                        + String.join(", ", users.stream().map(Relation::name).toList())
                        + ". Give them another caller ID first.");
            }
            handle.createUpdate("delete from phone_numbers where account_id = :account and id = :id")
                    .bind("account", account.value())
                    .bind("id", id)
                    .execute();
            PhoneNumberDraft draft = PhoneNumberDraft.of(before);
            ledger.record(handle, account, author, subject(id, draft), Values.deleted(values(draft)));
            return before;
        });
    }

    private static List<Relation> callerIdUsers(Handle handle, AccountId account, UUID id) {
        return handle.createQuery("""
                        select c.kind, c.id, %s as name from contact_methods c
                          join users u on u.id = c.user_id
                          where c.account_id = :account and c.id in (
                            select o.contact_method_id from outbound_settings o
                              where o.account_id = :account and o.caller_id_number_id = :id
                            union all
                            select f.contact_method_id from further_caller_ids f
                              where f.account_id = :account and f.phone_number_id = :id)
                          order by name, c.id
                        """.formatted(Holders.NAME))
                .bind("account", account.value())
                .bind("id", id)
                .map((row, context) ->
                        new Relation(row.getString("kind"), Column.uuid(row, "id"), row.getString("name")))
                .list();
    }

    private static PhoneNumber locked(Handle handle, AccountId account, UUID id) {
        Optional<UUID> locked = handle.createQuery(
                        "select id from phone_numbers where account_id = :account and id = :id for update")
                .bind("account", account.value())
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne();
        return locked.flatMap(found -> find(handle, account, found)).orElseThrow(() -> new NotFound(KIND, id));
    }

    private static Optional<PhoneNumber> find(Handle handle, AccountId account, UUID id) {
        return handle.createQuery(
                        "select " + COLUMNS + " from " + TABLES + " where t.account_id = :account and t.id = :id")
                .bind("account", account.value())
                .bind("id", id)
                .map((row, context) -> phoneNumber(row))
                .findOne();
    }

    private static PhoneNumberDraft check(PhoneNumberDraft draft) {
        Check check = new Check();
        String number = NumberRules.phoneNumber(check, "number", draft.number());
        Optional<String> name = check.optional("name", "The name", draft.name(), 100);
        draft.channels().ifPresent(channels -> check.range("channels", "Channels", channels, 1, 100_000));
        check.done();
        return new PhoneNumberDraft(number, draft.enabled(), name, draft.channels());
    }

    private static Subject subject(UUID id, PhoneNumberDraft draft) {
        return Subject.of(KIND, id, draft.number());
    }

    private static Map<String, String> values(PhoneNumberDraft draft) {
        return new FieldValues()
                .with("number", draft.number())
                .with("enabled", draft.enabled())
                .with("name", draft.name())
                .with("channels", draft.channels())
                .map();
    }

    private static PhoneNumber phoneNumber(ResultSet row) throws SQLException {
        return new PhoneNumber(
                Column.uuid(row, "id"),
                row.getString("number"),
                Column.optionalText(row, "country"),
                row.getBoolean("enabled"),
                Column.optionalText(row, "name"),
                Column.optionalInteger(row, "channels"),
                Holders.read(row),
                row.getLong("version"));
    }
}
