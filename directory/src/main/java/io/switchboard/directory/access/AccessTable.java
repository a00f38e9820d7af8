package io.switchboard.directory.access;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.database.Column;
import io.switchboard.directory.page.Page;
import io.switchboard.directory.page.PageQuery;
import io.switchboard.directory.page.PageQuery.Condition;
import io.switchboard.directory.page.PageRequest;
import io.switchboard.directory.problem.Conflict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The rows of people and their invitations. */
final class AccessTable {

    private static final String COLUMNS = """
            t.id, t.first_name, t.last_name, t.email, t.role, t.user_id, t.created_at, t.version,
            t.password_hash is not null as active, i.sent_at, i.expires_at, n.at as seen_at,
            u.first_name || ' ' || u.last_name as user_name
            """;
    private static final String TABLES = """
            people t left join access_invitations i on i.person_id = t.id left join people_seen n on n.person_id = t.id
              left join users u on u.account_id = t.account_id and u.id = t.user_id
            """;
    private static final PageQuery<Access> LIST = PageQuery.of(COLUMNS, TABLES, (row, context) -> access(row))
            .sortable("lastName", "lower(t.last_name)", "text")
            .sortable("firstName", "lower(t.first_name)", "text")
            .sortable("email", "lower(t.email)", "text")
            .sortable("role", "t.role", "text")
            .sortable("lastSeenAt", "coalesce(n.at, '-infinity'::timestamptz)", "timestamptz")
            .sortable("createdAt", "t.created_at", "timestamptz")
            .ownOrder("lastName,firstName");

    private AccessTable() {}

    static Page<Access> page(Handle handle, AccountId account, PageRequest request) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(Condition.of("t.account_id = :account", Map.of("account", account.value())));
        request.text()
                .ifPresent(text -> conditions.add(Condition.of(
                        "strpos(lower(concat_ws(' ', t.first_name, t.last_name, t.email)), lower(:text)) > 0",
                        Map.of("text", text))));
        return LIST.page(handle, request, conditions);
    }

    static Optional<Access> find(Handle handle, AccountId account, UUID id) {
        return handle.createQuery(
                        "select " + COLUMNS + " from " + TABLES + " where t.account_id = :account and t.id = :id")
                .bind("account", account.value())
                .bind("id", id)
                .map((row, context) -> access(row))
                .findOne();
    }

    /** Changes that could leave the account without an owner wait for each other. */
    static void lockAccount(Handle handle, AccountId account) {
        handle.execute("select 1 from accounts where id = ? for no key update", account.value());
    }

    static long owners(Handle handle, AccountId account) {
        return handle.createQuery("""
                        select count(*) from people where account_id = :account and role in ('OWNER', 'OPERATOR')
                          and password_hash is not null
                        """)
                .bind("account", account.value())
                .mapTo(Long.class)
                .one();
    }

    static String organisation(Handle handle, AccountId account) {
        return handle.createQuery("select name from accounts where id = :account")
                .bind("account", account.value())
                .mapTo(String.class)
                .one();
    }

    static void requireFreeUser(Handle handle, AccountId account, UUID id, Optional<UUID> user) {
        user.flatMap(wanted -> handle.createQuery("""
                                select email from people where account_id = :account and user_id = :user and id <> :id
                                """)
                        .bind("account", account.value())
                        .bind("user", wanted)
                        .bind("id", id)
                        .mapTo(String.class)
                        .findOne())
                .ifPresent(email -> {
                    throw new Conflict(
                            "userId",
                            "The lines of this user belong to " + email + " already. Choose another user.",
                            Optional.empty());
                });
    }

    static void insert(Handle handle, AccountId account, UUID id, AccessDraft draft, Instant now) {
        int rows = handle.createUpdate("""
                        insert into people (id, account_id, first_name, last_name, email, role, user_id, created_at)
                        values (:id, :account, :first_name, :last_name, :email, :role, :user, :now)
                        on conflict (lower(email)) do nothing
                        """)
                .bind("id", id)
                .bind("account", account.value())
                .bind("first_name", draft.firstName())
                .bind("last_name", draft.lastName())
                .bind("email", draft.email())
                .bind("role", draft.role().name())
                .bind("user", draft.userId())
                .bind("now", now)
                .execute();
        if (rows == 0) {
            throw new Conflict(
                    "email",
                    "Somebody signs in with " + draft.email() + " already. Use another address.",
                    Optional.empty());
        }
    }

    static void update(Handle handle, AccountId account, UUID id, AccessDraft draft) {
        handle.createUpdate("""
                        update people set first_name = :first_name, last_name = :last_name, role = :role, user_id = :user,
                          version = version + 1
                        where account_id = :account and id = :id
                        """)
                .bind("first_name", draft.firstName())
                .bind("last_name", draft.lastName())
                .bind("role", draft.role().name())
                .bind("user", draft.userId())
                .bind("account", account.value())
                .bind("id", id)
                .execute();
    }

    static void delete(Handle handle, AccountId account, UUID id) {
        handle.createUpdate("delete from people where account_id = :account and id = :id")
                .bind("account", account.value())
                .bind("id", id)
                .execute();
    }

    static void keepInvitation(Handle handle, UUID person, byte[] tokenHash, Instant now, Instant expiresAt) {
        handle.createUpdate("""
                        insert into access_invitations (person_id, token_hash, sent_at, expires_at)
                        values (:person, :hash, :now, :expires)
                        on conflict (person_id) do update
                        set token_hash = excluded.token_hash, sent_at = excluded.sent_at, expires_at = excluded.expires_at
                        """)
                .bind("person", person)
                .bind("hash", tokenHash)
                .bind("now", now)
                .bind("expires", expiresAt)
                .execute();
    }

    static boolean isOpen(Handle handle, byte[] tokenHash, Instant now) {
        return handle.createQuery(
                        "select exists (select 1 from access_invitations where token_hash = :hash and expires_at > :now)")
                .bind("hash", tokenHash)
                .bind("now", now)
                .mapTo(Boolean.class)
                .one();
    }

    /** Uses an invitation up; of two who try at once one wins. */
    static Optional<Person> accept(Handle handle, byte[] tokenHash, String passwordHash, Instant now) {
        Optional<UUID> invited = handle.createQuery("""
                        delete from access_invitations where token_hash = :hash and expires_at > :now
                        returning person_id
                        """)
                .bind("hash", tokenHash)
                .bind("now", now)
                .mapTo(UUID.class)
                .findOne();
        return invited.map(person -> handle.createQuery("update people p set password_hash = :password,"
                        + " version = version + 1 where p.id = :person returning " + People.COLUMNS)
                .bind("password", passwordHash)
                .bind("person", person)
                .map((row, context) -> People.person(row))
                .one());
    }

    private static Access access(ResultSet row) throws SQLException {
        boolean active = row.getBoolean("active");
        return new Access(
                Column.uuid(row, "id"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("email"),
                Role.valueOf(row.getString("role")),
                Column.optionalUuid(row, "user_id"),
                Column.optionalText(row, "user_name"),
                active,
                Column.optionalInstant(row, "sent_at"),
                Column.optionalInstant(row, "expires_at"),
                Column.optionalInstant(row, "seen_at"),
                Column.instant(row, "created_at"),
                row.getLong("version"));
    }
}
