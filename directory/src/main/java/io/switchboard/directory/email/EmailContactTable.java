package io.switchboard.directory.email;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.audit.FieldValues;
import io.switchboard.directory.database.Column;
import io.switchboard.directory.page.Page;
import io.switchboard.directory.page.PageQuery;
import io.switchboard.directory.page.PageQuery.Condition;
import io.switchboard.directory.page.PageRequest;
import io.switchboard.directory.problem.Relation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reads the table {@code email_contacts}. */
final class EmailContactTable {

    private static final String COLUMNS = """
            t.id, t.user_id, u.first_name || ' ' || u.last_name as user_name, t.address, t.status, t.verified_by,
            t.sent_at, t.failure, t.created_at, t.version
            """;
    private static final String FROM =
            "email_contacts t join users u on u.account_id = t.account_id and u.id = t.user_id";
    private static final PageQuery<EmailContact> LIST = PageQuery.of(COLUMNS, FROM, (row, context) -> contact(row))
            .sortable("userName", "lower(u.first_name || ' ' || u.last_name)", "text")
            .sortable("address", "lower(t.address)", "text")
            .sortable("status", "t.status", "text")
            .sortable("sentAt", "coalesce(t.sent_at, '-infinity')", "timestamptz")
            .sortable("createdAt", "t.created_at", "timestamptz")
            .ownOrder("userName,address");

    private EmailContactTable() {}

    static Page<EmailContact> page(Handle handle, AccountId account, EmailContactFilter filter, PageRequest request) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(Condition.of("t.account_id = :account", Map.of("account", account.value())));
        filter.user().ifPresent(user -> conditions.add(Condition.of("t.user_id = :user", Map.of("user", user))));
        filter.status()
                .ifPresent(
                        status -> conditions.add(Condition.of("t.status = :status", Map.of("status", status.name()))));
        request.text().ifPresent(text -> conditions.add(Condition.of("""
                        strpos(lower(concat_ws(' ', u.first_name, u.last_name, t.address)), lower(:text)) > 0
                        """, Map.of("text", text))));
        return LIST.page(handle, request, conditions);
    }

    static Optional<EmailContact> find(Handle handle, AccountId account, UUID id, String lock) {
        return handle.createQuery(
                        "select " + COLUMNS + " from " + FROM + " where t.account_id = :account and t.id = :id " + lock)
                .bind("account", account.value())
                .bind("id", id)
                .map((row, context) -> contact(row))
                .findOne();
    }

    static Optional<EmailContact> holder(Handle handle, AccountId account, String address) {
        return handle.createQuery("select " + COLUMNS + " from " + FROM
                        + " where t.account_id = :account and lower(t.address) = lower(:address)")
                .bind("account", account.value())
                .bind("address", address)
                .map((row, context) -> contact(row))
                .findOne();
    }

    static List<Relation> relations(Handle handle, AccountId account, UUID id) {
        return handle.createQuery("""
                        select kind, id, name from (
                          select 1 as rank, 'deliveryMethod' as kind, m.id, m.name from delivery_method_emails d
                            join delivery_methods m on m.account_id = d.account_id and m.id = d.delivery_method_id
                            where d.account_id = :account and d.email_contact_id = :id
                          union all
                          select 2, 'systemEmail', a.id, 'System email' from accounts a
                            where a.id = :account and a.system_email_id = :id
                        ) relations
                        order by rank, lower(name), id
                        """)
                .bind("account", account.value())
                .bind("id", id)
                .map((row, context) ->
                        new Relation(row.getString("kind"), Column.uuid(row, "id"), row.getString("name")))
                .list();
    }

    static Map<String, String> values(EmailContact contact) {
        return new FieldValues()
                .with("userName", contact.userName())
                .with("address", contact.address())
                .with("status", contact.status())
                .with("verifiedBy", contact.verifiedBy())
                .with("failure", contact.failure())
                .map();
    }

    private static EmailContact contact(ResultSet row) throws SQLException {
        return new EmailContact(
                Column.uuid(row, "id"),
                Column.uuid(row, "user_id"),
                row.getString("user_name"),
                row.getString("address"),
                EmailStatus.valueOf(row.getString("status")),
                Column.optionalText(row, "verified_by").map(VerifiedBy::valueOf),
                Column.optionalInstant(row, "sent_at"),
                Column.optionalText(row, "failure"),
                Column.instant(row, "created_at"),
                row.getLong("version"));
    }
}
