package io.switchboard.directory.access;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.audit.AuditLog.Subject;
import io.switchboard.directory.audit.AuditLog.Values;
import io.switchboard.directory.audit.Author;
import io.switchboard.directory.audit.FieldValues;
import io.switchboard.directory.audit.Ledger;
import io.switchboard.directory.database.Written;
import io.switchboard.directory.page.Page;
import io.switchboard.directory.page.PageRequest;
import io.switchboard.directory.problem.BeyondRole;
import io.switchboard.directory.problem.Check;
import io.switchboard.directory.problem.NotAllowed;
import io.switchboard.directory.problem.NotFound;
import io.switchboard.directory.problem.TooSoon;
import io.switchboard.directory.secret.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Who may sign in to an account, and as what (specification section 18, Q12). An account always keeps an owner; nobody
 * gives, changes or takes away a role above the own one. All methods block on the database and throw
 * {@code DirectoryProblem}.
 */
public final class Accesses {

    /** How long an invitation can be accepted. */
    public static final Duration INVITATION_LIFETIME = Duration.ofDays(7);

    /** How long to wait before an invitation is sent once more. */
    public static final Duration BETWEEN_INVITATIONS = Duration.ofMinutes(1);

    private static final String KIND = "access";

    private final Ledger ledger;
    private final Secrets secrets;

    public Accesses(Ledger ledger, Secrets secrets) {
        this.ledger = ledger;
        this.secrets = secrets;
    }

    /** One page of the people; text is sought in names and addresses. */
    public Page<Access> list(AccountId account, PageRequest request) {
        return ledger.database().read(handle -> AccessTable.page(handle, account, request));
    }

    public Access get(AccountId account, UUID id) {
        return ledger.database().read(handle -> find(handle, account, id));
    }

    /** Lets somebody in who then chooses a password by the link that is mailed to them. */
    public Access invite(AccountId account, AccessDraft draft, AccessMails mails, AccessActor actor) {
        AccessDraft checked = check(draft);
        requireReach(actor, checked.role());
        UUID id = ledger.newId();
        return ledger.database().write(handle -> {
            checked.userId().ifPresent(user -> OwnUser.require(handle, account, user));
            AccessTable.requireFreeUser(handle, account, id, checked.userId());
            AccessTable.insert(handle, account, id, checked, ledger.now());
            Access invited = find(handle, account, id);
            post(handle, account, invited, mails, actor);
            record(handle, account, actor, invited, Values.created(values(invited)));
            return find(handle, account, id);
        });
    }

    /** Sends the invitation once more; the link of the mail before stops working. */
    public Access inviteAgain(AccountId account, UUID id, AccessMails mails, AccessActor actor) {
        return ledger.database().write(handle -> {
            Access invited = find(handle, account, id);
            requireReach(actor, invited.role());
            if (invited.active()) {
                throw new NotAllowed(invited.email() + " has accepted already and signs in with a password.");
            }
            requirePause(invited);
            post(handle, account, invited, mails, actor);
            Access after = find(handle, account, id);
            Map<String, String> before =
                    new FieldValues().with("invitedAt", invited.invitedAt()).map();
            record(
                    handle,
                    account,
                    actor,
                    after,
                    Values.changed(
                            before,
                            new FieldValues()
                                    .with("invitedAt", after.invitedAt())
                                    .map()));
            return after;
        });
    }

    /** Changes somebody's name, role or user; {@code expected} is the version the change was made on. */
    public Access change(AccountId account, UUID id, AccessDraft draft, OptionalLong expected, AccessActor actor) {
        return ledger.database().write(handle -> {
            AccessTable.lockAccount(handle, account);
            Access before = find(handle, account, id);
            Written.expect("access", expected, before.version());
            AccessDraft checked = check(
                    new AccessDraft(draft.firstName(), draft.lastName(), before.email(), draft.role(), draft.userId()));
            requireReach(actor, before.role());
            requireReach(actor, checked.role());
            checked.userId().ifPresent(user -> OwnUser.require(handle, account, user));
            AccessTable.requireFreeUser(handle, account, id, checked.userId());
            AccessTable.update(handle, account, id, checked);
            requireOwner(handle, account, before);
            Access after = find(handle, account, id);
            record(handle, account, actor, after, Values.changed(values(before), values(after)));
            return after;
        });
    }

    /** Takes somebody's access away and ends their sessions. */
    public void remove(AccountId account, UUID id, AccessActor actor) {
        ledger.database().write(handle -> {
            AccessTable.lockAccount(handle, account);
            Access before = find(handle, account, id);
            requireReach(actor, before.role());
            AccessTable.delete(handle, account, id);
            requireOwner(handle, account, before);
            record(handle, account, actor, before, Values.deleted(values(before)));
            return before;
        });
    }

    /**
     * Lets an invited person in with the password of this hash. Empty when the token is unknown, used, replaced or too
     * old.
     */
    public Optional<Person> accept(String token, String passwordHash) {
        return ledger.database()
                .write(handle -> AccessTable.accept(handle, Secrets.tokenHash(token), passwordHash, ledger.now())
                        .map(person -> {
                            Access access = find(handle, person.account(), person.id());
                            AccessActor self =
                                    new AccessActor(person.role(), Author.person(person.id(), person.email()));
                            record(
                                    handle,
                                    person.account(),
                                    self,
                                    access,
                                    Values.changed(Map.of("state", "invited"), Map.of("state", "active")));
                            return person;
                        }));
    }

    /** Whether a token would be accepted, so that nobody chooses a password in vain. */
    public boolean isOpen(String token) {
        return ledger.database().read(handle -> AccessTable.isOpen(handle, Secrets.tokenHash(token), ledger.now()));
    }

    private void post(Handle handle, AccountId account, Access invited, AccessMails mails, AccessActor actor) {
        String token = secrets.newToken();
        Instant now = ledger.now();
        Instant expiresAt = now.plus(INVITATION_LIFETIME);
        AccessTable.keepInvitation(handle, invited.id(), Secrets.tokenHash(token), now, expiresAt);
        mails.post(
                handle,
                new AccessInvitation(
                        account,
                        AccessTable.organisation(handle, account),
                        invited.id(),
                        invited.firstName(),
                        invited.email(),
                        actor.author().name(),
                        token,
                        expiresAt));
    }

    private void requirePause(Access invited) {
        Duration waited = invited.invitedAt()
                .map(sent -> Duration.between(sent, ledger.now()))
                .orElse(BETWEEN_INVITATIONS);
        if (waited.compareTo(BETWEEN_INVITATIONS) < 0) {
            throw new TooSoon(
                    "The invitation to " + invited.email()
                            + " was sent a moment ago. Wait a minute before the next one.",
                    BETWEEN_INVITATIONS.minus(waited));
        }
    }

    private static void requireReach(AccessActor actor, Role role) {
        if (!actor.role().covers(role)) {
            throw new BeyondRole("Only " + (role == Role.OPERATOR ? "an operator" : "an owner")
                    + " may do this, because it touches " + (role == Role.OPERATOR ? "an operator" : "an owner")
                    + ". Ask one of them.");
        }
    }

    private static void requireOwner(Handle handle, AccountId account, Access touched) {
        if (AccessTable.owners(handle, account) == 0) {
            throw new NotAllowed(
                    touched.email() + " is the last owner of this account. Make somebody else owner first.");
        }
    }

    private static AccessDraft check(AccessDraft draft) {
        Check check = new Check();
        AccessDraft checked = new AccessDraft(
                check.required("firstName", "First name", draft.firstName(), 100),
                check.required("lastName", "Last name", draft.lastName(), 100),
                check.requiredEmail("email", "Email", draft.email()),
                draft.role(),
                draft.userId());
        check.done();
        return checked;
    }

    private static Map<String, String> values(Access access) {
        return new FieldValues()
                .with("firstName", access.firstName())
                .with("lastName", access.lastName())
                .with("email", access.email())
                .with("role", access.role())
                .with("user", access.userName())
                .map();
    }

    private void record(Handle handle, AccountId account, AccessActor actor, Access access, Values values) {
        ledger.record(handle, account, actor.author(), Subject.of(KIND, access.id(), access.email()), values);
    }

    private static Access find(Handle handle, AccountId account, UUID id) {
        return AccessTable.find(handle, account, id).orElseThrow(() -> new NotFound(KIND, id));
    }
}
