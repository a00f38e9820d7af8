package io.switchboard.directory.sipaccount;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.contactmethod.InboundSettings;
import io.switchboard.directory.contactmethod.OutboundSettings;
import io.switchboard.directory.contactmethod.WhenUnavailable;
import io.switchboard.directory.database.Column;
import io.switchboard.directory.page.Page;
import io.switchboard.directory.page.PageQuery;
import io.switchboard.directory.page.PageQuery.Condition;
import io.switchboard.directory.page.PageRequest;
import io.switchboard.directory.problem.Relation;
import io.switchboard.directory.sipaccount.SipAccounts.ResolvedOutbound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The tables of SIP accounts. */
final class SipAccountTable {

    private static final String COLUMNS = """
            t.id, t.user_id, u.first_name || ' ' || u.last_name as user_name, t.name, t.when_unavailable,
            t.voicemail_email, t.ring_seconds, t.created_at, t.version,
            s.username, s.external_calls_enabled, s.caller_id_number_id, s.caller_id_name,
            (select n.number from internal_numbers n where n.id = s.internal_caller_id_id) as internal_caller_id,
            array(select b.phone_number_id from phone_number_bindings b
              where b.account_id = t.account_id and b.contact_method_id = t.id order by b.position) as numbers,
            array(select n.number from internal_number_bindings b join internal_numbers n on n.id = b.internal_number_id
              where b.account_id = t.account_id and b.contact_method_id = t.id order by b.position) as internal_numbers
            """;
    private static final String TABLES =
            "contact_methods t join sip_accounts s on s.id = t.id join users u on u.id = t.user_id";
    private static final PageQuery<SipAccount> LIST = PageQuery.of(COLUMNS, TABLES, (row, context) -> sipAccount(row))
            .sortable("name", "lower(t.name)", "text")
            .sortable("userName", "lower(u.last_name || ' ' || u.first_name)", "text")
            .sortable("username", "s.username", "text")
            .sortable("whenUnavailable", "t.when_unavailable", "text")
            .sortable("externalCallsEnabled", "s.external_calls_enabled", "boolean")
            .sortable("createdAt", "t.created_at", "timestamptz")
            .ownOrder("userName,name");

    private SipAccountTable() {}

    static Page<SipAccount> page(Handle handle, AccountId account, Optional<UUID> user, PageRequest request) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(Condition.of("t.account_id = :account", Map.of("account", account.value())));
        user.ifPresent(id -> conditions.add(Condition.of("t.user_id = :user", Map.of("user", id))));
        request.text().ifPresent(text -> conditions.add(Condition.of("""
                        strpos(lower(concat_ws(' ', t.name, s.username, u.first_name, u.last_name)), lower(:text)) > 0
                        or exists (select 1 from phone_number_bindings b join phone_numbers n on n.id = b.phone_number_id
                          where b.contact_method_id = t.id and strpos(n.number, :text) > 0)
                        or exists (select 1 from internal_number_bindings b
                          join internal_numbers n on n.id = b.internal_number_id
                          where b.contact_method_id = t.id and strpos(n.number, :text) > 0)
                        """, Map.of("text", text))));
        return LIST.page(handle, request, conditions);
    }

    static Optional<SipAccount> find(Handle handle, AccountId account, UUID id) {
        return handle.createQuery(
                        "select " + COLUMNS + " from " + TABLES + " where t.account_id = :account and t.id = :id")
                .bind("account", account.value())
                .bind("id", id)
                .map((row, context) -> sipAccount(row))
                .findOne();
    }

    /** Keeps others from changing the SIP account until the transaction ends. */
    static void lock(Handle handle, AccountId account, UUID id) {
        handle.execute("select 1 from contact_methods where account_id = ? and id = ? for update", account.value(), id);
    }

    static Optional<byte[]> password(Handle handle, AccountId account, UUID id) {
        return handle.createQuery("select password from sip_accounts where account_id = :account and id = :id")
                .bind("account", account.value())
                .bind("id", id)
                .mapTo(byte[].class)
                .findOne();
    }

    static void updatePassword(Handle handle, AccountId account, UUID id, byte[] password) {
        handle.createUpdate("update sip_accounts set password = :password where account_id = :account and id = :id")
                .bind("account", account.value())
                .bind("id", id)
                .bind("password", password)
                .execute();
    }

    static boolean usernameExists(Handle handle, String username) {
        return handle.createQuery("select exists (select 1 from sip_accounts where username = :username)")
                .bind("username", username)
                .mapTo(Boolean.class)
                .one();
    }

    static void insertContactMethod(Handle handle, AccountId account, UUID id, SipAccountDraft draft, Instant now) {
        bind(handle.createUpdate("""
                                insert into contact_methods (id, account_id, user_id, kind, name, when_unavailable,
                                  voicemail_email, ring_seconds, created_at)
                                values (:id, :account, :user, 'sipAccount', :name, :when_unavailable,
                                  :voicemail_email, :ring_seconds, :now)
                                """), account, id, draft).bind("now", now).execute();
    }

    static void updateContactMethod(Handle handle, AccountId account, UUID id, SipAccountDraft draft) {
        bind(handle.createUpdate("""
                                update contact_methods set user_id = :user, name = :name,
                                  when_unavailable = :when_unavailable,
                                  voicemail_email = :voicemail_email, ring_seconds = :ring_seconds, version = version + 1
                                where account_id = :account and id = :id
                                """), account, id, draft).execute();
    }

    static void insert(
            Handle handle, AccountId account, UUID id, String username, byte[] password, ResolvedOutbound outbound) {
        bind(handle.createUpdate("""
                                insert into sip_accounts (id, account_id, username, password, external_calls_enabled,
                                  caller_id_number_id, caller_id_name, internal_caller_id_id)
                                values (:id, :account, :username, :password, :external_calls, :caller_id,
                                  :caller_id_name, :internal_caller_id)
                                """), account, id, outbound)
                .bind("username", username)
                .bind("password", password)
                .execute();
    }

    static void update(Handle handle, AccountId account, UUID id, ResolvedOutbound outbound) {
        bind(handle.createUpdate("""
                                update sip_accounts set external_calls_enabled = :external_calls,
                                  caller_id_number_id = :caller_id, caller_id_name = :caller_id_name,
                                  internal_caller_id_id = :internal_caller_id
                                where account_id = :account and id = :id
                                """), account, id, outbound).execute();
    }

    static void delete(Handle handle, AccountId account, UUID id) {
        handle.createUpdate("delete from contact_methods where account_id = :account and id = :id")
                .bind("account", account.value())
                .bind("id", id)
                .execute();
    }

    static List<Relation> relations(Handle handle, AccountId account, SipAccount sipAccount) {
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
                        ) relations
                        order by rank, name, id
                        """)
                .bind("account", account.value())
                .bind("user", sipAccount.userId())
                .bind("id", sipAccount.id())
                .map((row, context) ->
                        new Relation(row.getString("kind"), Column.uuid(row, "id"), row.getString("name")))
                .list();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, AccountId account, UUID id, SipAccountDraft draft) {
        InboundSettings inbound = draft.inbound();
        return statement
                .bind("id", id)
                .bind("account", account.value())
                .bind("user", draft.userId())
                .bind("name", draft.name())
                .bind("when_unavailable", inbound.whenUnavailable().name())
                .bind("voicemail_email", inbound.voicemailEmail())
                .bind("ring_seconds", inbound.ringTime().toSeconds());
    }

    private static <S extends SqlStatement<S>> S bind(
            S statement, AccountId account, UUID id, ResolvedOutbound outbound) {
        return statement
                .bind("id", id)
                .bind("account", account.value())
                .bind("external_calls", outbound.settings().externalCallsEnabled())
                .bind("caller_id", outbound.settings().callerIdNumber())
                .bind("caller_id_name", outbound.settings().callerIdName())
                .bind("internal_caller_id", outbound.internalCallerId());
    }

    private static SipAccount sipAccount(ResultSet row) throws SQLException {
        return new SipAccount(
                Column.uuid(row, "id"),
                Column.uuid(row, "user_id"),
                row.getString("user_name"),
                row.getString("username"),
                row.getString("name"),
                new InboundSettings(
                        Column.uuids(row, "numbers"),
                        Column.texts(row, "internal_numbers"),
                        WhenUnavailable.valueOf(row.getString("when_unavailable")),
                        Column.optionalText(row, "voicemail_email"),
                        Duration.ofSeconds(row.getInt("ring_seconds"))),
                new OutboundSettings(
                        row.getBoolean("external_calls_enabled"),
                        Column.optionalUuid(row, "caller_id_number_id"),
                        Column.optionalText(row, "caller_id_name"),
                        Column.optionalText(row, "internal_caller_id")),
                Column.instant(row, "created_at"),
                row.getLong("version"));
    }
}
