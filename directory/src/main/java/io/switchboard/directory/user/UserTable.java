package io.switchboard.directory.user;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.appline.AppInvitation;
import io.switchboard.directory.database.Column;
import io.switchboard.directory.page.Page;
import io.switchboard.directory.page.PageQuery;
import io.switchboard.directory.page.PageQuery.Condition;
import io.switchboard.directory.page.PageRequest;
import io.switchboard.directory.problem.Relation;
import io.switchboard.directory.user.User.Counts;
import io.switchboard.directory.user.User.FollowedSchedule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The table of users, and what else is told of them. */
final class UserTable {

    private static final String CONTACT_METHODS = """
            ((select count(*) from contact_methods c where c.account_id = t.account_id and c.user_id = t.id)
              + (select count(*) from email_contacts e where e.account_id = t.account_id and e.user_id = t.id))
            """;
    private static final String DEVICES =
            "(select count(*) from app_devices d where d.account_id = t.account_id and d.user_id = t.id)";
    private static final String COLUMNS = """
            t.*, s.title as schedule_title, %s as contact_methods, %s as devices,
            (select count(*) from contact_methods c
              where c.account_id = t.account_id and c.user_id = t.id and c.kind = 'sipAccount') as sip_accounts,
            (select l.id from app_lines l where l.account_id = t.account_id and l.user_id = t.id) as app_line,
            (select a.tag from user_avatars a where a.user_id = t.id) as avatar_tag,
            i.sent_at as invited_at, i.expires_at as invitation_expires_at, i.activated_at as invitation_activated_at
            """.formatted(CONTACT_METHODS, DEVICES);
    private static final String TABLES = """
            users t left join time_schedules s on s.account_id = t.account_id and s.id = t.time_schedule_id
              left join app_invitations i on i.account_id = t.account_id and i.user_id = t.id and i.replaced_at is null
            """;
    private static final PageQuery<Row> LIST = PageQuery.of(COLUMNS, TABLES, (row, context) -> row(row))
            .sortable("lastName", "lower(t.last_name)", "text")
            .sortable("firstName", "lower(t.first_name)", "text")
            .sortable("department", "lower(coalesce(t.department, ''))", "text")
            .sortable("jobTitle", "lower(coalesce(t.job_title, ''))", "text")
            .sortable("email", "lower(coalesce(t.email, ''))", "text")
            .sortable("timeScheduleTitle", "lower(coalesce(s.title, ''))", "text")
            .sortable("active", "t.active", "boolean")
            .sortable("contactMethods", CONTACT_METHODS, "bigint")
            .sortable("devices", DEVICES, "bigint")
            .sortable("createdAt", "t.created_at", "timestamptz")
            .ownOrder("lastName,firstName");

    private UserTable() {}

    /** A user, but for what depends on the time. */
    private interface Row {
        User at(Instant now);
    }

    static Page<User> page(Handle handle, AccountId account, PageRequest request, Instant now) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(Condition.of("t.account_id = :account", Map.of("account", account.value())));
        request.text().ifPresent(text -> conditions.add(Condition.of("""
                        strpos(lower(concat_ws(' ', t.first_name, t.last_name, t.department, t.job_title, t.email)),
                          lower(:text)) > 0
                        """, Map.of("text", text))));
        return LIST.page(handle, request, conditions).map(row -> row.at(now));
    }

    static Optional<User> find(Handle handle, AccountId account, UUID id, Instant now) {
        return handle.createQuery(
                        "select " + COLUMNS + " from " + TABLES + " where t.account_id = :account and t.id = :id")
                .bind("account", account.value())
                .bind("id", id)
                .map((row, context) -> row(row))
                .findOne()
                .map(row -> row.at(now));
    }

    static void lock(Handle handle, AccountId account, UUID id) {
        handle.execute("select 1 from users where account_id = ? and id = ? for update", account.value(), id);
    }

    static void insert(Handle handle, AccountId account, UUID id, UserDraft draft, Instant now) {
        bind(handle.createUpdate("""
                                insert into users (id, account_id, first_name, last_name, department, job_title, email,
                                  time_schedule_id, active, external_calls, created_at)
                                values (:id, :account, :first_name, :last_name, :department, :job_title, :email,
                                  :time_schedule, :active, :external_calls, :now)
                                """), account, id, draft).bind("now", now).execute();
    }

    static void update(Handle handle, AccountId account, UUID id, UserDraft draft) {
        bind(handle.createUpdate("""
                                update users set first_name = :first_name, last_name = :last_name,
                                  department = :department, job_title = :job_title, email = :email,
                                  time_schedule_id = :time_schedule, active = :active,
                                  external_calls = :external_calls, version = version + 1
                                where account_id = :account and id = :id
                                """), account, id, draft).execute();
    }

    static void delete(Handle handle, AccountId account, UUID id) {
        handle.execute("delete from users where account_id = ? and id = ?", account.value(), id);
    }

    static boolean hasTimeSchedule(Handle handle, AccountId account, UUID id) {
        return handle.createQuery("select 1 from time_schedules where account_id = :account and id = :id for key share")
                .bind("account", account.value())
                .bind("id", id)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Everything that goes or becomes free with a user. */
    static List<Relation> relations(Handle handle, AccountId account, UUID user) {
        return handle.createQuery("""
                        select kind, id, name from (
                          select 1 as rank, c.kind, c.id, c.name from contact_methods c
                            where c.account_id = :account and c.user_id = :user
                          union all
                          select 2, 'emailContact', e.id, e.address from email_contacts e
                            where e.account_id = :account and e.user_id = :user
                          union all
                          select 3, 'phoneNumber', n.id, n.number from contact_methods c
                            join phone_number_bindings b on b.account_id = c.account_id
                              and b.contact_method_id = c.id
                            join phone_numbers n on n.id = b.phone_number_id
                            where c.account_id = :account and c.user_id = :user
                          union all
                          select 4, 'internalNumber', n.id, n.number from contact_methods c
                            join internal_number_bindings b on b.account_id = c.account_id
                              and b.contact_method_id = c.id
                            join internal_numbers n on n.id = b.internal_number_id
                            where c.account_id = :account and c.user_id = :user
                          union all
                          select 5, 'appDevice', d.id, d.operating_system || ' ' || d.app_version from app_devices d
                            where d.account_id = :account and d.user_id = :user
                          union all
                          select 6, 'appInvitation', i.id, u.email from app_invitations i
                            join users u on u.account_id = i.account_id and u.id = i.user_id
                            where i.account_id = :account and i.user_id = :user and i.replaced_at is null
                              and i.activated_at is null and u.email is not null
                        ) relations
                        order by rank, name, id
                        """)
                .bind("account", account.value())
                .bind("user", user)
                .map((row, context) ->
                        new Relation(row.getString("kind"), Column.uuid(row, "id"), row.getString("name")))
                .list();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, AccountId account, UUID id, UserDraft draft) {
        return statement
                .bind("id", id)
                .bind("account", account.value())
                .bind("first_name", draft.firstName())
                .bind("last_name", draft.lastName())
                .bind("department", draft.department())
                .bind("job_title", draft.jobTitle())
                .bind("email", draft.email())
                .bind("time_schedule", draft.timeSchedule())
                .bind("active", draft.active())
                .bind("external_calls", draft.externalCalls().name());
    }

    private static Row row(ResultSet row) throws SQLException {
        Optional<Instant> invitedAt = Column.optionalInstant(row, "invited_at");
        Optional<Instant> expiresAt = Column.optionalInstant(row, "invitation_expires_at");
        boolean activated =
                Column.optionalInstant(row, "invitation_activated_at").isPresent();
        User user = new User(
                Column.uuid(row, "id"),
                row.getString("first_name"),
                row.getString("last_name"),
                Column.optionalText(row, "department"),
                Column.optionalText(row, "job_title"),
                Column.optionalText(row, "email"),
                schedule(row),
                row.getBoolean("active"),
                ExternalCalls.valueOf(row.getString("external_calls")),
                Column.optionalText(row, "avatar_tag"),
                AppInvitation.NONE,
                Column.optionalUuid(row, "app_line"),
                new Counts(row.getInt("sip_accounts"), row.getInt("contact_methods"), row.getInt("devices")),
                Column.instant(row, "created_at"),
                row.getLong("version"));
        return now -> user.with(invitation(invitedAt, expiresAt, activated, now));
    }

    private static Optional<FollowedSchedule> schedule(ResultSet row) throws SQLException {
        Optional<UUID> id = Column.optionalUuid(row, "time_schedule_id");
        Optional<String> title = Column.optionalText(row, "schedule_title");
        return id.flatMap(schedule -> title.map(text -> new FollowedSchedule(schedule, text)));
    }

    private static AppInvitation invitation(
            Optional<Instant> sentAt, Optional<Instant> expiresAt, boolean activated, Instant now) {
        if (sentAt.isEmpty()) {
            return AppInvitation.NONE;
        }
        boolean expired = expiresAt.filter(now::isBefore).isEmpty();
        AppInvitation.State state = activated
                ? AppInvitation.State.ACTIVATED
                : expired ? AppInvitation.State.EXPIRED : AppInvitation.State.INVITED;
        return new AppInvitation(state, sentAt, expiresAt);
    }
}
