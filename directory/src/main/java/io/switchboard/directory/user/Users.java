package io.switchboard.directory.user;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.audit.AuditLog.Subject;
import io.switchboard.directory.audit.AuditLog.Values;
import io.switchboard.directory.audit.Author;
import io.switchboard.directory.audit.FieldValues;
import io.switchboard.directory.audit.Ledger;
import io.switchboard.directory.database.Written;
import io.switchboard.directory.page.Page;
import io.switchboard.directory.page.PageRequest;
import io.switchboard.directory.problem.Check;
import io.switchboard.directory.problem.InvalidFields;
import io.switchboard.directory.problem.NotFound;
import io.switchboard.directory.problem.Relation;
import io.switchboard.directory.user.User.FollowedSchedule;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The users of an account (specification section 3). All methods block on the database and throw {@code DirectoryProblem}. */
public final class Users {

    private static final String KIND = "user";

    private final Ledger ledger;

    public Users(Ledger ledger) {
        this.ledger = ledger;
    }

    /** One page of the users; text is sought in names, department, job title and e-mail address. */
    public Page<User> list(AccountId account, PageRequest request) {
        return ledger.database().read(handle -> UserTable.page(handle, account, request, ledger.now()));
    }

    public User get(AccountId account, UUID id) {
        return ledger.database().read(handle -> find(handle, account, id));
    }

    public User create(AccountId account, UserDraft draft, Author author) {
        UserDraft checked = check(draft);
        return ledger.database().change(account, handle -> insert(handle, account, checked, author));
    }

    /** Creates a user in a running transaction, so that more can be made with the user or nothing at all. */
    public User create(Handle transaction, AccountId account, UserDraft draft, Author author) {
        return insert(transaction, account, check(draft), author);
    }

    /** Changes a user; {@code expected} is the version the change was made on. */
    public User update(AccountId account, UUID id, UserDraft draft, OptionalLong expected, Author author) {
        UserDraft checked = check(draft);
        return ledger.database().change(account, handle -> {
            UserTable.lock(handle, account, id);
            User before = find(handle, account, id);
            Written.expect(KIND, expected, before.version());
            requireTimeSchedule(handle, account, checked);
            requireEmailOfAppLine(before, checked);
            UserTable.update(handle, account, id, checked);
            User after = find(handle, account, id);
            ledger.record(handle, account, author, subject(after), Values.changed(values(before), values(after)));
            return after;
        });
    }

    /** What goes with the user when it is deleted: contact methods, addresses, devices; and the numbers that become free. */
    public List<Relation> relations(AccountId account, UUID id) {
        return ledger.database().read(handle -> {
            find(handle, account, id);
            return UserTable.relations(handle, account, id);
        });
    }

    /** Deletes a user with all contact methods (specification section 18, Q11); their numbers become free. */
    public void delete(AccountId account, UUID id, Author author) {
        ledger.database().change(account, handle -> {
            UserTable.lock(handle, account, id);
            User before = find(handle, account, id);
            FieldValues values = new FieldValues();
            values(before).forEach(values::with);
            values.with(
                    "deletedWith",
                    UserTable.relations(handle, account, id).stream()
                            .map(relation -> relation.kind() + " " + relation.name())
                            .toList());
            UserTable.delete(handle, account, id);
            ledger.record(handle, account, author, subject(before), Values.deleted(values.map()));
            return before;
        });
    }

    private User insert(Handle handle, AccountId account, UserDraft checked, Author author) {
        UUID id = ledger.newId();
        requireTimeSchedule(handle, account, checked);
        UserTable.insert(handle, account, id, checked, ledger.now());
        User created = find(handle, account, id);
        ledger.record(handle, account, author, subject(created), Values.created(values(created)));
        return created;
    }

    private User find(Handle handle, AccountId account, UUID id) {
        return UserTable.find(handle, account, id, ledger.now()).orElseThrow(() -> new NotFound(KIND, id));
    }

    private static void requireTimeSchedule(Handle handle, AccountId account, UserDraft draft) {
        boolean known = draft.timeSchedule()
                .map(schedule -> UserTable.hasTimeSchedule(handle, account, schedule))
                .orElse(true);
        if (!known) {
            throw InvalidFields.of(
                    "timeScheduleId",
                    "exists",
                    "There is no such time schedule in this account. Choose one from the list, or none.");
        }
    }

    private static void requireEmailOfAppLine(User before, UserDraft draft) {
        if (before.appLine().isPresent() && draft.email().isEmpty()) {
            throw InvalidFields.of(
                    "email",
                    "email-required",
                    "This user has an app line, whose invitations go to this address. Fill it in, or delete the app line"
                            + " first.");
        }
    }

    private static UserDraft check(UserDraft draft) {
        Check check = new Check();
        UserDraft checked = new UserDraft(
                check.required("firstName", "First name", draft.firstName(), 100),
                check.required("lastName", "Last name", draft.lastName(), 100),
                check.optional("department", "Department", draft.department(), 100),
                check.optional("jobTitle", "Job title", draft.jobTitle(), 100),
                check.optionalEmail("email", "Email", draft.email()),
                draft.timeSchedule(),
                draft.active(),
                draft.externalCalls());
        check.done();
        return checked;
    }

    private static Subject subject(User user) {
        return Subject.of(KIND, user.id(), user.fullName());
    }

    private static Map<String, String> values(User user) {
        return new FieldValues()
                .with("firstName", user.firstName())
                .with("lastName", user.lastName())
                .with("department", user.department())
                .with("jobTitle", user.jobTitle())
                .with("email", user.email())
                .with("timeSchedule", user.timeSchedule().map(FollowedSchedule::title))
                .with("active", user.active())
                .with("externalCalls", user.externalCalls())
                .map();
    }
}
