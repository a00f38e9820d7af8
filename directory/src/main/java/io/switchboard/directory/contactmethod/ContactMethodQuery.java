package io.switchboard.directory.contactmethod;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.database.Column;
import io.switchboard.directory.page.Page;
import io.switchboard.directory.page.PageQuery;
import io.switchboard.directory.page.PageQuery.Condition;
import io.switchboard.directory.page.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Reads contact methods of one kind: one, a page, or all. In its SQL {@code t} is the contact method, {@code u} its
 * owner and {@code k} the row of the kind.
 */
public final class ContactMethodQuery<M extends ContactMethod> {

    private static final String VOICEMAIL_GOES_TO =
            "(select d.name from mail_destination(t.account_id, t.voicemail_delivery_method_id, t.user_id) d)";
    private static final String FIRST_NUMBER = """
            coalesce((select n.number from phone_number_bindings b join phone_numbers n on n.id = b.phone_number_id
              where b.account_id = t.account_id and b.contact_method_id = t.id order by b.position limit 1), '')
            """;
    private static final String FIRST_INTERNAL_NUMBER = """
            coalesce((select n.number from internal_number_bindings b
              join internal_numbers n on n.id = b.internal_number_id
              where b.account_id = t.account_id and b.contact_method_id = t.id order by b.position limit 1), '')
            """;

    private final String columns;
    private final String tables;
    private final String searched;
    private final RowReader<M> reader;
    private final PageQuery<M> list;

    /** Makes a contact method of its facts and the columns of its kind. */
    @FunctionalInterface
    public interface RowReader<M> {
        M read(ContactMethodFacts facts, ResultSet row) throws SQLException;
    }

    private ContactMethodQuery(String columns, String tables, String searched, RowReader<M> reader, PageQuery<M> list) {
        this.columns = columns;
        this.tables = tables;
        this.searched = searched;
        this.reader = reader;
        this.list = list;
    }

    /**
     * The contact methods of a kind, ordered by owner and name.
     *
     * @param columns the columns of the kind
     * @param table the kind's table, joined as {@code k}
     * @param joins what else is joined; it must add and drop no rows, best as left joins, which counting leaves out
     * @param searched the text of the kind that a search looks into, as SQL expressions with commas between
     */
    public static <M extends ContactMethod> ContactMethodQuery<M> of(
            String columns, String table, String joins, String searched, RowReader<M> reader) {
        String tables = "contact_methods t join " + table
                + " k on k.account_id = t.account_id and k.id = t.id left join users u on u.id = t.user_id " + joins;
        PageQuery<M> list = PageQuery.<M>of(
                        selected(columns, VOICEMAIL_GOES_TO), tables, (row, context) -> reader.read(facts(row), row))
                .sortable("name", "lower(t.name)", "text")
                .sortable("userName", "lower(u.last_name || ' ' || u.first_name)", "text")
                .sortable("numbers", FIRST_NUMBER, "text")
                .sortable("internalNumbers", FIRST_INTERNAL_NUMBER, "text")
                .sortable("whenUnavailable", UnavailableActionTable.USUAL_ACTION, "text")
                .sortable("ringSeconds", "t.ring_seconds", "integer")
                .sortable("createdAt", "t.created_at", "timestamptz")
                .ownOrder("userName,name");
        return new ContactMethodQuery<>(columns, tables, searched, reader, list);
    }

    /** Lets the list be sorted by a field of the kind: its SQL expression, which must not be null, and its type. */
    public ContactMethodQuery<M> sortable(String field, String expression, String type) {
        return new ContactMethodQuery<>(columns, tables, searched, reader, list.sortable(field, expression, type));
    }

    /** Lets the list be sorted by the switch that lets calls be transferred. */
    public ContactMethodQuery<M> sortableByTransfer() {
        return sortable("allowCallTransfer", "t.allow_call_transfer", "boolean");
    }

    Page<M> page(Handle handle, AccountId account, ContactMethodFilter filter, PageRequest request) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(Condition.of("t.account_id = :account", Map.of("account", account.value())));
        conditions.addAll(filter.conditions());
        // The numbers are sought first and once: not for each contact method again.
        request.text().ifPresent(text -> conditions.add(Condition.of("""
                        strpos(lower(concat_ws(' ', t.name, u.first_name, u.last_name, %s)), lower(:text)) > 0
                        or t.id in (select b.contact_method_id from phone_numbers n
                          join phone_number_bindings b on b.phone_number_id = n.id
                          where n.account_id = :account and strpos(n.number, :text) > 0)
                        or t.id in (select b.contact_method_id from internal_numbers n
                          join internal_number_bindings b on b.internal_number_id = n.id
                          where n.account_id = :account and strpos(n.number, :text) > 0)
                        """.formatted(searched), Map.of("text", text))));
        return list.page(handle, request, conditions);
    }

    Optional<M> find(Handle handle, AccountId account, UUID id) {
        return handle.createQuery("select " + selected(columns, VOICEMAIL_GOES_TO) + " from " + tables
                        + " where t.account_id = :account and t.id = :id")
                .bind("account", account.value())
                .bind("id", id)
                .map((row, context) -> reader.read(facts(row), row))
                .findOne();
    }

    /**
     * All contact methods of the kind, of one account or of all, for the views that calls see: those resolve where
     * voicemails go by themselves, so it stays empty here.
     */
    public Map<AccountId, List<M>> all(Handle handle, Optional<AccountId> account) {
        Map<AccountId, List<M>> found = new HashMap<>();
        handle.createQuery("select " + selected(columns, "cast(null as text)") + " from " + tables
                        + " where cast(:account as uuid) is null or t.account_id = :account")
                .bind("account", account.map(AccountId::value))
                .map((row, context) ->
                        Map.entry(new AccountId(Column.uuid(row, "account_id")), reader.read(facts(row), row)))
                .forEach(entry -> found.computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                        .add(entry.getValue()));
        return found;
    }

    private static String selected(String columns, String voicemailGoesTo) {
        return """
            t.account_id, t.id, t.user_id, u.first_name || ' ' || u.last_name as user_name, t.name,
            t.voicemail_audio_id, t.voicemail_delivery_method_id, t.ring_seconds, t.allow_call_transfer, t.created_at,
            t.version,
            array(select b.phone_number_id from phone_number_bindings b
              where b.account_id = t.account_id and b.contact_method_id = t.id order by b.position) as numbers,
            array(select n.number from internal_number_bindings b join internal_numbers n on n.id = b.internal_number_id
              where b.account_id = t.account_id and b.contact_method_id = t.id order by b.position) as internal_numbers,
            %s as unavailable_actions, %s as voicemail_goes_to,
            %s
            """.formatted(UnavailableActionTable.ACTIONS, voicemailGoesTo, columns);
    }

    private static ContactMethodFacts facts(ResultSet row) throws SQLException {
        return new ContactMethodFacts(
                Column.uuid(row, "id"),
                Column.uuid(row, "user_id"),
                row.getString("user_name"),
                row.getString("name"),
                new InboundSettings(
                        Column.uuids(row, "numbers"),
                        Column.texts(row, "internal_numbers"),
                        UnavailableActionTable.read(Column.texts(row, "unavailable_actions")),
                        Column.optionalUuid(row, "voicemail_audio_id"),
                        Column.optionalUuid(row, "voicemail_delivery_method_id"),
                        Duration.ofSeconds(row.getInt("ring_seconds"))),
                Column.optionalText(row, "voicemail_goes_to"),
                Column.instant(row, "created_at"),
                row.getLong("version"));
    }
}
