package io.switchboard.directory.invitation;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.audit.AuditLog.Subject;
import io.switchboard.directory.audit.AuditLog.Values;
import io.switchboard.directory.audit.Author;
import io.switchboard.directory.audit.Ledger;
import io.switchboard.directory.database.Column;
import io.switchboard.directory.problem.InvalidFields;
import io.switchboard.directory.problem.NotFound;
import io.switchboard.directory.secret.Secrets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Invites users to the App. A token has 256 bits, is kept as its hash only, works once and for {@link #LIFETIME}; a newer
 * one replaces it. Methods block on the database and throw {@code DirectoryProblem}.
 */
public final class AppInvitations {

    /** How long an invitation can be used. */
    public static final Duration LIFETIME = Duration.ofDays(7);

    private static final String KIND = "appInvitation";

    private final Ledger ledger;
    private final Secrets secrets;

    public AppInvitations(Ledger ledger, Secrets secrets) {
        this.ledger = ledger;
        this.secrets = secrets;
    }

    /** Invites a user once more, in a transaction of its own. */
    public void send(AccountId account, UUID user, InvitationMails mails, Author author) {
        ledger.database().change(account, handle -> {
            send(handle, account, user, mails, author);
            return user;
        });
    }

    /**
     * Invites a user in the transaction of the caller; every earlier invitation that is not used yet becomes useless.
     * Refused when the user has no address.
     */
    public void send(Handle transaction, AccountId account, UUID user, InvitationMails mails, Author author) {
        Invited invited = invited(transaction, account, user);
        String address = invited.email().orElseThrow(AppInvitations::withoutAddress);
        String token = secrets.newToken();
        Instant now = ledger.now();
        Instant expiresAt = now.plus(LIFETIME);
        UUID id = ledger.newId();
        transaction
                .createUpdate("""
                        update app_invitations set replaced_at = :now
                        where account_id = :account and user_id = :user and replaced_at is null
                        """)
                .bind("now", now)
                .bind("account", account.value())
                .bind("user", user)
                .execute();
        transaction
                .createUpdate("""
                        insert into app_invitations (id, account_id, user_id, token_hash, sent_at, expires_at)
                        values (:id, :account, :user, :hash, :now, :expires)
                        """)
                .bind("id", id)
                .bind("account", account.value())
                .bind("user", user)
                .bind("hash", Secrets.tokenHash(token))
                .bind("now", now)
                .bind("expires", expiresAt)
                .execute();
        mails.post(
                transaction,
                new InvitationRequest(
                        account, invited.organisation(), user, invited.firstName(), address, token, expiresAt));
        ledger.record(
                transaction,
                account,
                author,
                Subject.of(KIND, id, invited.firstName() + " " + invited.lastName()),
                Values.created(Map.of("sentTo", address, "expiresAt", expiresAt.toString())));
    }

    /** Uses a token up. Of several who try at a time one succeeds. */
    public Activation activate(String token) {
        Instant now = ledger.now();
        return ledger.database()
                .write(handle -> handle.createQuery("""
                                update app_invitations set activated_at = :now
                                where token_hash = :hash and activated_at is null and replaced_at is null
                                  and expires_at > :now
                                returning account_id, user_id
                                """)
                        .bind("now", now)
                        .bind("hash", Secrets.tokenHash(token))
                        .<Activation>map((row, context) -> new Activation.Activated(
                                new AccountId(Column.uuid(row, "account_id")), Column.uuid(row, "user_id")))
                        .findOne()
                        .orElseGet(Activation.Refused::new));
    }

    private record Invited(String organisation, String firstName, String lastName, Optional<String> email) {}

    /** The user, locked: of two who invite at a time the second replaces the first's invitation. */
    private static Invited invited(Handle handle, AccountId account, UUID user) {
        return handle.createQuery("""
                        select a.name as organisation, u.first_name, u.last_name, u.email
                        from users u join accounts a on a.id = u.account_id
                        where u.account_id = :account and u.id = :user for update of u
                        """)
                .bind("account", account.value())
                .bind("user", user)
                .map((row, context) -> read(row))
                .findOne()
                .orElseThrow(() -> new NotFound("user", user));
    }

    private static Invited read(ResultSet row) throws SQLException {
        return new Invited(
                row.getString("organisation"),
                row.getString("first_name"),
                row.getString("last_name"),
                Column.optionalText(row, "email"));
    }

    private static InvalidFields withoutAddress() {
        return InvalidFields.of(
                "email",
                "email-required",
                "The invitation is sent by mail, and this user has no email address. Fill it in first.");
    }
}
