package io.switchboard.directory.access;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.audit.AuditLog.Subject;
import io.switchboard.directory.audit.AuditLog.Values;
import io.switchboard.directory.audit.Author;
import io.switchboard.directory.audit.FieldValues;
import io.switchboard.directory.audit.Ledger;
import io.switchboard.directory.database.Column;
import io.switchboard.directory.problem.Check;
import io.switchboard.directory.problem.Conflict;
import io.switchboard.directory.problem.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The people who sign in. Passwords are hashed by the caller. All methods block on the database and throw {@code DirectoryProblem}. */
public final class People {

    static final String COLUMNS =
            "p.id, p.account_id, p.first_name, p.last_name, p.email, p.role, p.password_hash, p.user_id,"
                    + " p.created_at, p.version";
    private static final String KIND = "person";

    private final Ledger ledger;

    public People(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Everybody of an account, oldest first. */
    public List<Person> all(AccountId account) {
        return ledger.database()
                .read(handle -> handle.createQuery("select " + COLUMNS
                                + " from people p where p.account_id = :account order by p.created_at, p.id")
                        .bind("account", account.value())
                        .map((row, context) -> person(row))
                        .list());
    }

    /** The person of an e-mail address, whatever its case, on the whole server. */
    public Optional<Person> findByEmail(String email) {
        return ledger.database()
                .read(handle -> handle.createQuery(
                                "select " + COLUMNS + " from people p where lower(p.email) = lower(:email)")
                        .bind("email", email.strip())
                        .map((row, context) -> person(row))
                        .findOne());
    }

    public Person get(AccountId account, UUID id) {
        return ledger.database().read(handle -> find(handle, account, id));
    }

    public Person create(AccountId account, PersonDraft draft, String passwordHash, Author author) {
        PersonDraft checked = check(draft);
        UUID id = ledger.newId();
        return ledger.database().write(handle -> {
            int rows = handle.createUpdate("""
                            insert into people (id, account_id, first_name, last_name, email, role, password_hash, created_at)
                            values (:id, :account, :first_name, :last_name, :email, :role, :password_hash, :now)
                            on conflict (lower(email)) do nothing
                            """)
                    .bind("id", id)
                    .bind("account", account.value())
                    .bind("first_name", checked.firstName())
                    .bind("last_name", checked.lastName())
                    .bind("email", checked.email())
                    .bind("role", checked.role().name())
                    .bind("password_hash", passwordHash)
                    .bind("now", ledger.now())
                    .execute();
            if (rows == 0) {
                throw new Conflict(
                        "email",
                        "Somebody signs in with " + checked.email() + " already. Use another address.",
                        Optional.empty());
            }
            ledger.record(
                    handle, account, author, Subject.of(KIND, id, checked.email()), Values.created(values(checked)));
            return find(handle, account, id);
        });
    }

    /** Sets a new password and ends all sessions of the person. */
    public void changePassword(AccountId account, UUID id, String passwordHash, Author author) {
        ledger.database().write(handle -> {
            Person person = find(handle, account, id);
            handle.createUpdate("""
                            update people set password_hash = :hash, version = version + 1
                            where account_id = :account and id = :id
                            """)
                    .bind("hash", passwordHash)
                    .bind("account", account.value())
                    .bind("id", id)
                    .execute();
            handle.createUpdate("delete from sessions where person_id = :id")
                    .bind("id", id)
                    .execute();
            ledger.record(
                    handle,
                    account,
                    author,
                    Subject.of(KIND, id, person.email()),
                    Values.changed(Map.of("password", "(the old one)"), Map.of("password", "(a new one)")));
            return person;
        });
    }

    /** Whether a contact method of the account is the user's. */
    public boolean ownsLine(AccountId account, UUID user, UUID contactMethod) {
        return ledger.database()
                .read(handle -> handle.createQuery("""
                                select exists (select 1 from contact_methods where account_id = :account and id = :id
                                  and user_id = :user)
                                """)
                        .bind("account", account.value())
                        .bind("id", contactMethod)
                        .bind("user", user)
                        .mapTo(Boolean.class)
                        .one());
    }

    private static PersonDraft check(PersonDraft draft) {
        Check check = new Check();
        PersonDraft checked = new PersonDraft(
                check.required("firstName", "First name", draft.firstName(), 100),
                check.required("lastName", "Last name", draft.lastName(), 100),
                check.requiredEmail("email", "Email", draft.email()),
                draft.role());
        check.done();
        return checked;
    }

    private static Map<String, String> values(PersonDraft draft) {
        return new FieldValues()
                .with("firstName", draft.firstName())
                .with("lastName", draft.lastName())
                .with("email", draft.email())
                .with("role", draft.role())
                .map();
    }

    private static Person find(Handle handle, AccountId account, UUID id) {
        return handle.createQuery("select " + COLUMNS + " from people p where p.account_id = :account and p.id = :id")
                .bind("account", account.value())
                .bind("id", id)
                .map((row, context) -> person(row))
                .findOne()
                .orElseThrow(() -> new NotFound(KIND, id));
    }

    static Person person(ResultSet row) throws SQLException {
        return new Person(
                Column.uuid(row, "id"),
                new AccountId(Column.uuid(row, "account_id")),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("email"),
                Role.valueOf(row.getString("role")),
                Column.optionalText(row, "password_hash"),
                Column.optionalUuid(row, "user_id"),
                Column.instant(row, "created_at"),
                row.getLong("version"));
    }
}
