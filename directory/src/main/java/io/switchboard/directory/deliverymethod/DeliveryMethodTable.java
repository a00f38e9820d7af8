package io.switchboard.directory.deliverymethod;

import io.switchboard.directory.account.AccountId;
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
import org.jdbi.v3.core.statement.PreparedBatch;

/** Reads and writes the tables of delivery methods. */
final class DeliveryMethodTable {

    private static final String EMAILS = """
             from delivery_method_emails d join email_contacts e
               on e.account_id = d.account_id and e.id = d.email_contact_id
               where d.account_id = t.account_id and d.delivery_method_id = t.id
            """;
    private static final String COLUMNS =
            "t.id, t.name, t.type, t.subject, t.body, t.created_at, t.version, array(select e.id" + EMAILS
                    + "order by d.position) as email_ids, array(select e.address" + EMAILS
                    + "order by d.position) as addresses";
    private static final PageQuery<DeliveryMethod> LIST = PageQuery.of(
                    COLUMNS, "delivery_methods t", (row, context) -> method(row))
            .sortable("name", "lower(t.name)", "text")
            .sortable("type", "t.type", "text")
            .sortable("createdAt", "t.created_at", "timestamptz")
            .ownOrder("name");

    private DeliveryMethodTable() {}

    static Page<DeliveryMethod> page(Handle handle, AccountId account, PageRequest request) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(Condition.of("t.account_id = :account", Map.of("account", account.value())));
        request.text()
                .ifPresent(text -> conditions.add(Condition.of(
                        "strpos(lower(t.name), lower(:text)) > 0 or exists (select 1" + EMAILS
                                + " and strpos(lower(e.address), lower(:text)) > 0)",
                        Map.of("text", text))));
        return LIST.page(handle, request, conditions);
    }

    static Optional<DeliveryMethod> find(Handle handle, AccountId account, UUID id, String lock) {
        return handle.createQuery("select " + COLUMNS
                        + " from delivery_methods t where t.account_id = :account and t.id = :id " + lock)
                .bind("account", account.value())
                .bind("id", id)
                .map((row, context) -> method(row))
                .findOne();
    }

    static Optional<DeliveryMethod> named(Handle handle, AccountId account, String name) {
        return handle.createQuery("select " + COLUMNS
                        + " from delivery_methods t where t.account_id = :account and lower(t.name) = lower(:name)")
                .bind("account", account.value())
                .bind("name", name)
                .map((row, context) -> method(row))
                .findOne();
    }

    static void setEmails(Handle handle, AccountId account, UUID id, List<UUID> emails) {
        handle.createUpdate(
                        "delete from delivery_method_emails where account_id = :account and delivery_method_id = :id")
                .bind("account", account.value())
                .bind("id", id)
                .execute();
        PreparedBatch batch = handle.prepareBatch("""
                insert into delivery_method_emails (delivery_method_id, email_contact_id, account_id, position)
                values (:id, :email, :account, :position)
                """);
        for (int position = 0; position < emails.size(); position++) {
            batch.bind("id", id)
                    .bind("email", emails.get(position))
                    .bind("account", account.value())
                    .bind("position", position)
                    .add();
        }
        batch.execute();
    }

    static List<Relation> relations(Handle handle, AccountId account, UUID id) {
        return handle.createQuery("""
                        select c.kind, c.id, c.name from contact_methods c
                        where c.account_id = :account and (c.voicemail_delivery_method_id = :id or exists (
                          select 1 from call_recording_settings r
                            where r.contact_method_id = c.id and r.delivery_method_id = :id))
                        order by lower(c.name), c.id
                        """)
                .bind("account", account.value())
                .bind("id", id)
                .map((row, context) ->
                        new Relation(row.getString("kind"), Column.uuid(row, "id"), row.getString("name")))
                .list();
    }

    /** Takes the delivery method out of recording settings; what cannot be sent anywhere is not recorded. */
    static List<String> stopRecording(Handle handle, AccountId account, UUID id) {
        return handle.createQuery("""
                        with stopped as (
                          update call_recording_settings set delivery_method_id = null, inbound_internal = false,
                            inbound_external = false, outbound_internal = false, outbound_external = false,
                            on_demand = false
                          where account_id = :account and delivery_method_id = :id
                          returning contact_method_id)
                        update contact_methods c set version = c.version + 1 from stopped s
                        where c.account_id = :account and c.id = s.contact_method_id
                        returning c.name
                        """)
                .bind("account", account.value())
                .bind("id", id)
                .mapTo(String.class)
                .list();
    }

    private static DeliveryMethod method(ResultSet row) throws SQLException {
        return new DeliveryMethod(
                Column.uuid(row, "id"),
                row.getString("name"),
                DeliveryType.valueOf(row.getString("type")),
                Column.uuids(row, "email_ids"),
                Column.texts(row, "addresses"),
                Column.optionalText(row, "subject"),
                Column.optionalText(row, "body"),
                Column.instant(row, "created_at"),
                row.getLong("version"));
    }
}
