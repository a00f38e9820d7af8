package io.switchboard.directory.contactmethod;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.database.Column;
import io.switchboard.directory.problem.Relation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The table of what all kinds of contact methods have. */
final class ContactMethodTable {

    private ContactMethodTable() {}

    /** Keeps others from changing the contact method until the transaction ends. */
    static void lock(Handle handle, AccountId account, UUID id) {
        handle.execute("select 1 from contact_methods where account_id = ? and id = ? for update", account.value(), id);
    }

    static void insert(
            Handle handle,
            AccountId account,
            UUID id,
            ContactMethodKind kind,
            ContactMethodDraft draft,
            boolean allowCallTransfer,
            Instant now) {
        bind(handle.createUpdate("""
                                insert into contact_methods (id, account_id, user_id, kind, name, voicemail_audio_id,
                                  voicemail_delivery_method_id, ring_seconds, allow_call_transfer, created_at)
                                values (:id, :account, :user, :kind, :name, cast(:audio as uuid),
                                  cast(:delivery_method as uuid), :ring_seconds, :call_transfer, :now)
                                """), account, id, draft)
                .bind("kind", kind.word())
                .bind("call_transfer", allowCallTransfer)
                .bind("now", now)
                .execute();
    }

    static void update(Handle handle, AccountId account, UUID id, ContactMethodDraft draft, boolean allowCallTransfer) {
        bind(handle.createUpdate("""
                                update contact_methods set user_id = :user, name = :name,
                                  voicemail_audio_id = cast(:audio as uuid),
                                  voicemail_delivery_method_id = cast(:delivery_method as uuid),
                                  ring_seconds = :ring_seconds, allow_call_transfer = :call_transfer,
                                  version = version + 1
                                where account_id = :account and id = :id
                                """), account, id, draft)
                .bind("call_transfer", allowCallTransfer)
                .execute();
    }

    private static <S extends SqlStatement<S>> S bind(
            S statement, AccountId account, UUID id, ContactMethodDraft draft) {
        InboundSettings inbound = draft.inbound();
        return statement
                .bind("id", id)
                .bind("account", account.value())
                .bind("user", draft.userId())
                .bind("name", draft.name())
                .bind("audio", inbound.voicemailAudio())
                .bind("delivery_method", inbound.voicemailDeliveryMethod())
                .bind("ring_seconds", inbound.ringTime().toSeconds());
    }

    static void delete(Handle handle, AccountId account, UUID id) {
        handle.createUpdate("delete from contact_methods where account_id = :account and id = :id")
                .bind("account", account.value())
                .bind("id", id)
                .execute();
    }

    static List<Relation> relations(Handle handle, AccountId account, ContactMethod method) {
        return handle.createQuery("""
                        select kind, id, name from (
                          select 1 as rank, 'user' as kind, u.id, u.first_name || ' ' || u.last_name as name from users u
                            where u.account_id = :account and u.id = :user
                          union all
                          select 2, 'phoneNumber', n.id, n.number from phone_number_bindings b
                            join phone_numbers n on n.id = b.phone_number_id
                            where b.account_id = :account and b.contact_method_id = :id
                          union all
                          select 3, 'internalNumber', n.id, n.number from internal_number_bindings b
                            join internal_numbers n on n.id = b.internal_number_id
                            where b.account_id = :account and b.contact_method_id = :id
                          union all
                          select distinct 4, c.kind, c.id, u.first_name || ' ' || u.last_name || ' (' || c.name || ')'
                            from unavailable_actions a join contact_methods c on c.id = a.contact_method_id
                            join users u on u.id = c.user_id
                            where a.account_id = :account and a.target_contact_method_id = :id
                        ) relations
                        order by rank, name, id
                        """)
                .bind("account", account.value())
                .bind("user", method.userId())
                .bind("id", method.id())
                .map((row, context) ->
                        new Relation(row.getString("kind"), Column.uuid(row, "id"), row.getString("name")))
                .list();
    }
}
