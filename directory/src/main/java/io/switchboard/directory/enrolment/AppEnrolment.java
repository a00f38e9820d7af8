package io.switchboard.directory.enrolment;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.appline.AppLine;
import io.switchboard.directory.appline.AppLineDraft;
import io.switchboard.directory.appline.AppLines;
import io.switchboard.directory.audit.Author;
import io.switchboard.directory.audit.Ledger;
import io.switchboard.directory.invitation.AppInvitations;
import io.switchboard.directory.invitation.InvitationMails;
import io.switchboard.directory.problem.Conflict;
import io.switchboard.directory.problem.FieldProblem;
import io.switchboard.directory.problem.InvalidFields;
import io.switchboard.directory.user.User;
import io.switchboard.directory.user.UserDraft;
import io.switchboard.directory.user.Users;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * Gives users lines in the App and invites them. Each method is one transaction: all of it is kept and the mail goes
 * out, or nothing. Methods block on the database and throw {@code DirectoryProblem}.
 */
public final class AppEnrolment {

    private static final String LINE = "appLine.";

    private final Ledger ledger;
    private final Users users;
    private final AppLines appLines;
    private final AppInvitations invitations;

    public AppEnrolment(Ledger ledger, Users users, AppLines appLines, AppInvitations invitations) {
        this.ledger = ledger;
        this.users = users;
        this.appLines = appLines;
        this.invitations = invitations;
    }

    /**
     * Creates a user together with an app line. Faults of the line name its fields below {@code appLine}.
     *
     * @param line what can be said about the line of the user with that id
     */
    public User newUser(
            AccountId account,
            UserDraft draft,
            Function<UUID, AppLineDraft> line,
            InvitationMails mails,
            Author author) {
        UUID id = ledger.database().change(account, handle -> {
            User created = users.create(handle, account, draft, author);
            if (created.email().isEmpty()) {
                throw InvalidFields.of(
                        "email", "email-required", "The invitation to the App is sent by mail. Fill in the email.");
            }
            newLineOf(created.id(), handle, account, line, author);
            invitations.send(handle, account, created.id(), mails, author);
            return created.id();
        });
        return users.get(account, id);
    }

    /** Gives a user an app line and invites the user to it. */
    public AppLine newLine(AccountId account, AppLineDraft draft, InvitationMails mails, Author author) {
        UUID id = ledger.database().change(account, handle -> {
            AppLine created = appLines.create(handle, account, draft, author);
            invitations.send(handle, account, created.userId(), mails, author);
            return created.id();
        });
        return appLines.get(account, id);
    }

    /** Invites a user, with the usual app line where the user has none yet; an earlier invitation becomes useless. */
    public User invite(AccountId account, UUID user, InvitationMails mails, Author author) {
        ledger.database().change(account, handle -> {
            // First, because it locks the user: of two who do this at a time one makes the line.
            invitations.send(handle, account, user, mails, author);
            if (!appLines.hasLine(handle, account, user)) {
                appLines.create(handle, account, AppLineDraft.of(user), author);
            }
            return user;
        });
        return users.get(account, user);
    }

    private void newLineOf(
            UUID user, Handle handle, AccountId account, Function<UUID, AppLineDraft> line, Author author) {
        try {
            appLines.create(handle, account, line.apply(user), author);
        } catch (InvalidFields refused) {
            throw new InvalidFields(refused.problems().stream()
                    .map(problem -> new FieldProblem(LINE + problem.field(), problem.rule(), problem.message()))
                    .toList());
        } catch (Conflict taken) {
            throw new Conflict(LINE + taken.field(), String.valueOf(taken.getMessage()), taken.holder());
        }
    }
}
