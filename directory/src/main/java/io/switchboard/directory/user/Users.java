package io.switchboard.directory.user;

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
import io.switchboard.directory.problem.NotFound;
import io.switchboard.directory.problem.Relation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The users of an account (specification section 3). All methods block on the database and throw {@code DirectoryProblem}. */
public final class Users {

    private static final String KIND = "user";
    private static final String COLUMNS = """
            t.id, t.first_name, t.last_name, t.department, t.job_title, t.email, t.created_at, t.version,
            (select count(*) from contact_methods c
              where c.account_id = t.account_id and c.user_id = t.id and c.kind = 'sipAccount') as sip_accounts
            """;
    private static final PageQuery<User> LIST = PageQuery.of(COLUMNS, "users t", (row, context) -> user(row))
            .sortable("lastName", "lower(t.last_name)", "text")
            .sortable("firstName", "lower(t.first_name)", "text")
            .sortable("department", "lower(coalesce(t.department, ''))", "text")
            .sortable("jobTitle", "lower(coalesce(t.job_title, ''))", "text")
            .sortable("email", "lower(coalesce(t.email, ''))", "text")
            .sortable("createdAt", "t.created_at", "timestamptz")
            .ownOrder("lastName,firstName");

    private final Ledger ledger;

    public Users(Ledger ledger) {
        this.ledger = ledger;
    }

    /** One page of the users; text is sought in names, department, job title and e-mail address. */
    public Page<User> list(AccountId account, PageRequest request) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(Condition.of("t.account_id = :account", Map.of("account", account.value())));
        request.text().ifPresent(text -> conditions.add(Condition.of("""
                        strpos(lower(concat_ws(' ', t.first_name, t.last_name, t.department, t.job_title, t.email)),
                          lower(:text)) > 0
                        """, Map.of("text", text))));
        return ledger.database().read(handle -> LIST.page(handle, request, conditions));
    }

    public User get(AccountId account, UUID id) {
        return ledger.database()
                .read(handle -> find(handle, account, id, "").orElseThrow(() -> new NotFound(KIND, id)));
    }

    public User create(AccountId account, UserDraft draft, Author author) {
        UserDraft checked = check(draft);
        UUID id = ledger.newId();
        return ledger.database().change(account, handle -> {
            bind(handle.createUpdate("""
                                    insert into users (id, account_id, first_name, last_name, department, job_title, email,
                                      created_at)
                                    values (:id, :account, :first_name, :last_name, :department, :job_title, :email, :now)
                                    """), checked)
                    .bind("id", id)
                    .bind("account", account.value())
                    .bind("now", ledger.now())
                    .execute();
            ledger.record(handle, account, author, subject(id, checked), Values.created(values(checked)));
            return find(handle, account, id, "").orElseThrow();
        });
    }

    /** Changes a user; {@code expected} is the version the change was made on. */
    public User update(AccountId account, UUID id, UserDraft draft, OptionalLong expected, Author author) {
        UserDraft checked = check(draft);
        return ledger.database().change(account, handle -> {
            User before = locked(handle, account, id);
            Written.expect(KIND, expected, before.version());
            bind(handle.createUpdate("""
                                    update users set first_name = :first_name, last_name = :last_name,
                                      department = :department, job_title = :job_title, email = :email,
                                      version = version + 1
                                    where account_id = :account and id = :id
                                    """), checked)
                    .bind("id", id)
                    .bind("account", account.value())
                    .execute();
            ledger.record(
                    handle,
                    account,
                    author,
                    subject(id, checked),
                    Values.changed(values(UserDraft.of(before)), values(checked)));
            return find(handle, account, id, "").orElseThrow();
        });
    }

    /** What goes with the user when it is deleted: contact methods, and the numbers that become free. */
    public List<Relation> relations(AccountId account, UUID id) {
        get(account, id);
        return ledger.database()
                .read(handle -> handle.createQuery("""
                                select kind, id, name from (
                                  select 1 as rank, c.kind, c.id, c.name from contact_methods c
                                    where c.account_id = :account and c.user_id = :user
                                  union all
                                  select 2, 'phoneNumber', n.id, n.number from contact_methods c
                                    join phone_number_bindings b on b.account_id = c.account_id
                                      and b.contact_method_id = c.id
                                    join phone_numbers n on n.id = b.phone_number_id
                                    where c.account_id = :account and c.user_id = :user
                                  union all
                                  select 3, 'internalNumber', n.id, n.number from contact_methods c
                                    join internal_number_bindings b on b.account_id = c.account_id
                                      and b.contact_method_id = c.id
                                    join internal_numbers n on n.id = b.internal_number_id
                                    where c.account_id = :account and c.user_id = :user
                                ) relations
                                order by rank, name, id
                                """)
                        .bind("account", account.value())
                        .bind("user", id)
                        .map((row, context) ->
                                new Relation(row.getString("kind"), Column.uuid(row, "id"), row.getString("name")))
                        .list());
    }

    /** Deletes a user with all contact methods (specification section 18, Q11); their numbers become free. */
    public void delete(AccountId account, UUID id, Author author) {
        ledger.database().change(account, handle -> {
            User before = locked(handle, account, id);
            UserDraft draft = UserDraft.of(before);
            handle.createUpdate("delete from users where account_id = :account and id = :id")
                    .bind("account", account.value())
                    .bind("id", id)
                    .execute();
            ledger.record(handle, account, author, subject(id, draft), Values.deleted(values(draft)));
            return before;
        });
    }

    private static User locked(Handle handle, AccountId account, UUID id) {
        return find(handle, account, id, "for update").orElseThrow(() -> new NotFound(KIND, id));
    }

    private static Optional<User> find(Handle handle, AccountId account, UUID id, String lock) {
        return handle.createQuery(
                        "select " + COLUMNS + " from users t where t.account_id = :account and t.id = :id " + lock)
                .bind("account", account.value())
                .bind("id", id)
                .map((row, context) -> user(row))
                .findOne();
    }

    private static UserDraft check(UserDraft draft) {
        Check check = new Check();
        UserDraft checked = new UserDraft(
                check.required("firstName", "First name", draft.firstName(), 100),
                check.required("lastName", "Last name", draft.lastName(), 100),
                check.optional("department", "Department", draft.department(), 100),
                check.optional("jobTitle", "Job title", draft.jobTitle(), 100),
                check.optionalEmail("email", "Email", draft.email()));
        check.done();
        return checked;
    }

    private static <S extends SqlStatement<S>> S bind(S statement, UserDraft draft) {
        return statement
                .bind("first_name", draft.firstName())
                .bind("last_name", draft.lastName())
                .bind("department", draft.department())
                .bind("job_title", draft.jobTitle())
                .bind("email", draft.email());
    }

    private static Subject subject(UUID id, UserDraft draft) {
        return Subject.of(KIND, id, draft.firstName() + " " + draft.lastName());
    }

    private static Map<String, String> values(UserDraft draft) {
        return new FieldValues()
                .with("firstName", draft.firstName())
                .with("lastName", draft.lastName())
                .with("department", draft.department())
                .with("jobTitle", draft.jobTitle())
                .with("email", draft.email())
                .map();
    }

    private static User user(ResultSet row) throws SQLException {
        return new User(
                Column.uuid(row, "id"),
                row.getString("first_name"),
                row.getString("last_name"),
                Column.optionalText(row, "department"),
                Column.optionalText(row, "job_title"),
                Column.optionalText(row, "email"),
                row.getInt("sip_accounts"),
                Column.instant(row, "created_at"),
                row.getLong("version"));
    }
}
