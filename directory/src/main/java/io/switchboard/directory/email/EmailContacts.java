package io.switchboard.directory.email;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.audit.AuditLog.Subject;
import io.switchboard.directory.audit.AuditLog.Values;
import io.switchboard.directory.audit.Author;
import io.switchboard.directory.audit.Ledger;
import io.switchboard.directory.database.Column;
import io.switchboard.directory.database.Written;
import io.switchboard.directory.page.Page;
import io.switchboard.directory.page.PageRequest;
import io.switchboard.directory.problem.Check;
import io.switchboard.directory.problem.Conflict;
import io.switchboard.directory.problem.Holder;
import io.switchboard.directory.problem.InvalidFields;
import io.switchboard.directory.problem.NotAllowed;
import io.switchboard.directory.problem.NotFound;
import io.switchboard.directory.problem.Relation;
import io.switchboard.directory.problem.TooSoon;
import io.switchboard.directory.secret.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * The email contacts of an account (specification section 4.8). One that is new, or whose address was changed, is verified
 * at once when its domain is; else a mail with a link is posted in the same transaction. All methods block on the
 * database and throw {@code DirectoryProblem}.
 */
public final class EmailContacts {

    /** How long the link of a mail works. */
    public static final Duration LINK_WORKS = Duration.ofDays(2);

    /** How long to wait before another mail is sent to the same address. */
    public static final Duration COOL_DOWN = Duration.ofSeconds(60);

    private static final String KIND = "emailContact";

    private final Ledger ledger;
    private final Secrets secrets;

    public EmailContacts(Ledger ledger, Secrets secrets) {
        this.ledger = ledger;
        this.secrets = secrets;
    }

    /** One page of the email contacts; text is sought in addresses and their users' names. */
    public Page<EmailContact> list(AccountId account, EmailContactFilter filter, PageRequest request) {
        return ledger.database().read(handle -> EmailContactTable.page(handle, account, filter, request));
    }

    public EmailContact get(AccountId account, UUID id) {
        return ledger.database().read(handle -> found(handle, account, id, ""));
    }

    public EmailContact create(AccountId account, EmailContactDraft draft, VerificationMails mails, Author author) {
        String address = check(draft.address());
        UUID id = ledger.newId();
        return onFreeAddress(
                account,
                address,
                () -> ledger.database().change(account, handle -> {
                    requireUser(handle, account, draft.userId());
                    handle.createUpdate("""
                            insert into email_contacts (id, account_id, user_id, address, status, created_at)
                            values (:id, :account, :user, :address, 'PENDING', :now)
                            """)
                            .bind("id", id)
                            .bind("account", account.value())
                            .bind("user", draft.userId())
                            .bind("address", address)
                            .bind("now", ledger.now())
                            .execute();
                    prove(handle, account, id, mails);
                    EmailContact created = found(handle, account, id, "");
                    ledger.record(
                            handle,
                            account,
                            author,
                            subject(created),
                            Values.created(EmailContactTable.values(created)));
                    return created;
                }));
    }

    /**
     * Changes an email contact; {@code expected} is the version the change was made on. Another address must be proved
     * anew; another spelling in upper and lower case of the same one too.
     */
    public EmailContact update(
            AccountId account,
            UUID id,
            EmailContactDraft draft,
            OptionalLong expected,
            VerificationMails mails,
            Author author) {
        String address = check(draft.address());
        return onFreeAddress(
                account,
                address,
                () -> ledger.database().change(account, handle -> {
                    EmailContact before = found(handle, account, id, "for update of t");
                    Written.expect(KIND, expected, before.version());
                    requireUser(handle, account, draft.userId());
                    handle.createUpdate("""
                            update email_contacts set user_id = :user, address = :address, version = version + 1
                            where account_id = :account and id = :id
                            """)
                            .bind("user", draft.userId())
                            .bind("address", address)
                            .bind("account", account.value())
                            .bind("id", id)
                            .execute();
                    if (!before.address().equals(address)) {
                        prove(handle, account, id, mails);
                    }
                    return recorded(handle, account, before, author);
                }));
    }

    /** Sends the mail again, with another link; the one before stops working. */
    public EmailContact resend(AccountId account, UUID id, VerificationMails mails, Author author) {
        return ledger.database().change(account, handle -> {
            EmailContact before = found(handle, account, id, "for update of t");
            if (before.status() == EmailStatus.VERIFIED) {
                throw new NotAllowed(before.address() + " is verified already; no mail is needed.");
            }
            before.sentAt().ifPresent(sent -> requireCoolDown(before.address(), sent));
            handle.createUpdate("""
                            update email_contacts set version = version + 1 where account_id = :account and id = :id
                            """)
                    .bind("account", account.value())
                    .bind("id", id)
                    .execute();
            prove(handle, account, id, mails);
            return recorded(handle, account, before, author);
        });
    }

    /** Follows the link of a mail. */
    public Confirmation confirm(String token) {
        record Asked(AccountId account, UUID id, String organisation, Instant expiresAt) {}
        Optional<Asked> asked = ledger.database()
                .read(handle -> handle.createQuery("""
                                select e.account_id, e.id, a.name, e.token_expires_at from email_contacts e
                                  join accounts a on a.id = e.account_id
                                where e.token_hash = :hash
                                """)
                        .bind("hash", Secrets.tokenHash(token))
                        .map((row, context) -> new Asked(
                                new AccountId(Column.uuid(row, "account_id")),
                                Column.uuid(row, "id"),
                                row.getString("name"),
                                Column.instant(row, "token_expires_at")))
                        .findOne());
        if (asked.isEmpty()) {
            return new Confirmation.Unknown();
        }
        AccountId account = asked.get().account();
        String organisation = asked.get().organisation();
        return ledger.database().change(account, handle -> {
            Optional<EmailContact> before =
                    EmailContactTable.find(handle, account, asked.get().id(), "for update of t");
            // The address may have been changed, or a newer mail sent, since the link was looked up.
            if (before.isEmpty() || !carries(handle, before.get().id(), token)) {
                return new Confirmation.Unknown();
            }
            String address = before.get().address();
            if (before.get().status() == EmailStatus.VERIFIED) {
                return new Confirmation.AlreadyConfirmed(address, organisation);
            }
            if (ledger.now().isAfter(asked.get().expiresAt())) {
                return new Confirmation.Expired(address, asked.get().expiresAt());
            }
            verified(handle, account, before.get().id(), VerifiedBy.LINK);
            recorded(handle, account, before.get(), Author.system("link in a mail to " + address));
            return new Confirmation.Confirmed(address, organisation);
        });
    }

    /** Notes that the mail to an address will never arrive, unless it was proved or changed meanwhile. */
    public void undeliverable(AccountId account, UUID id, String address, String reason) {
        ledger.database().change(account, handle -> {
            Optional<EmailContact> before = EmailContactTable.find(handle, account, id, "for update of t")
                    .filter(contact -> contact.status() == EmailStatus.PENDING
                            && contact.address().equals(address));
            before.ifPresent(contact -> {
                handle.createUpdate("""
                                update email_contacts set status = 'FAILED', failure = :reason, version = version + 1
                                where account_id = :account and id = :id
                                """)
                        .bind("reason", reason)
                        .bind("account", account.value())
                        .bind("id", id)
                        .execute();
                recorded(handle, account, contact, Author.system("mail"));
            });
            return before.isPresent();
        });
    }

    /** What uses an email contact: delivery methods, and the account when it is the system email. */
    public List<Relation> relations(AccountId account, UUID id) {
        get(account, id);
        return ledger.database().read(handle -> EmailContactTable.relations(handle, account, id));
    }

    /** Deletes an email contact; what used it goes on without it. */
    public void delete(AccountId account, UUID id, Author author) {
        ledger.database().change(account, handle -> {
            EmailContact before = found(handle, account, id, "for update of t");
            handle.createUpdate("delete from email_contacts where account_id = :account and id = :id")
                    .bind("account", account.value())
                    .bind("id", id)
                    .execute();
            ledger.record(handle, account, author, subject(before), Values.deleted(EmailContactTable.values(before)));
            return before;
        });
    }

    /** Verifies an address that waits, in a running transaction. */
    void verified(Handle handle, AccountId account, UUID id, VerifiedBy by) {
        handle.createUpdate("""
                        update email_contacts set status = 'VERIFIED', verified_by = :by, verified_at = :now,
                          failure = null, version = version + 1
                        where account_id = :account and id = :id
                        """)
                .bind("by", by.name())
                .bind("now", ledger.now())
                .bind("account", account.value())
                .bind("id", id)
                .execute();
    }

    /** The entry of a change that was just made, and what it made. */
    EmailContact recorded(Handle handle, AccountId account, EmailContact before, Author author) {
        EmailContact after = found(handle, account, before.id(), "");
        ledger.record(
                handle,
                account,
                author,
                subject(after),
                Values.changed(EmailContactTable.values(before), EmailContactTable.values(after)));
        return after;
    }

    /** Verifies the address by its domain, or asks it. */
    private void prove(Handle handle, AccountId account, UUID id, VerificationMails mails) {
        EmailContact contact = found(handle, account, id, "");
        String domain = DomainNames.ascii(domain(contact.address()));
        // Locked, so that a domain that is being verified just now finds this address or is found by it.
        boolean known = handle.createQuery(
                        "select status from domains where account_id = :account and name = :domain for share")
                .bind("account", account.value())
                .bind("domain", domain)
                .mapTo(String.class)
                .findOne()
                .filter(DomainStatus.VERIFIED.name()::equals)
                .isPresent();
        String token = secrets.newToken();
        Instant expires = ledger.now().plus(LINK_WORKS);
        handle.createUpdate("""
                        update email_contacts set status = 'PENDING', verified_by = null, verified_at = null,
                          failure = null, token_hash = cast(:hash as bytea), token_expires_at = :expires, sent_at = :sent
                        where account_id = :account and id = :id
                        """)
                .bind("hash", known ? Optional.empty() : Optional.of(Secrets.tokenHash(token)))
                .bind("expires", known ? Optional.empty() : Optional.of(expires))
                .bind("sent", known ? Optional.empty() : Optional.of(ledger.now()))
                .bind("account", account.value())
                .bind("id", id)
                .execute();
        if (known) {
            verified(handle, account, id, VerifiedBy.DOMAIN);
        } else {
            mails.post(
                    handle,
                    new VerificationRequest(
                            account,
                            organisation(handle, account),
                            id,
                            contact.address(),
                            contact.userName(),
                            token,
                            expires));
        }
    }

    private static boolean carries(Handle handle, UUID id, String token) {
        return handle.createQuery("select exists (select 1 from email_contacts where id = :id and token_hash = :hash)")
                .bind("id", id)
                .bind("hash", Secrets.tokenHash(token))
                .mapTo(Boolean.class)
                .one();
    }

    private static String organisation(Handle handle, AccountId account) {
        return handle.createQuery("select name from accounts where id = :account")
                .bind("account", account.value())
                .mapTo(String.class)
                .one();
    }

    private void requireCoolDown(String address, Instant sent) {
        Duration left = Duration.between(ledger.now(), sent.plus(COOL_DOWN));
        if (left.isPositive()) {
            throw new TooSoon(
                    "A mail was sent to " + address + " a moment ago. Look into the mailbox, or try again in "
                            + Math.max(1, left.toSeconds()) + " seconds.",
                    left);
        }
    }

    private static void requireUser(Handle handle, AccountId account, UUID user) {
        boolean known = handle.createQuery(
                        "select exists (select 1 from users where account_id = :account and id = :user for share)")
                .bind("account", account.value())
                .bind("user", user)
                .mapTo(Boolean.class)
                .one();
        if (!known) {
            throw InvalidFields.of("userId", "known", "There is no such user in this account. Choose another one.");
        }
    }

    /** Runs a change that may meet another contact with the same address, and says whose that is. */
    private EmailContact onFreeAddress(AccountId account, String address, Supplier<EmailContact> change) {
        try {
            return change.get();
        } catch (UnableToExecuteStatementException e) {
            Optional<EmailContact> holder = String.valueOf(e.getMessage()).contains("email_contacts_address")
                    ? ledger.database().read(handle -> EmailContactTable.holder(handle, account, address))
                    : Optional.empty();
            throw holder.<RuntimeException>map(other -> new Conflict(
                            "address",
                            other.address() + " is already an email contact of " + other.userName()
                                    + ". Use that one, or enter another address.",
                            Optional.of(new Holder(KIND, other.id(), other.userName()))))
                    .orElse(e);
        }
    }

    private static String check(String address) {
        Check check = new Check();
        String checked = check.requiredEmail("address", "Email", address);
        check.done();
        int at = checked.lastIndexOf('@');
        return checked.substring(0, at) + checked.substring(at).toLowerCase(Locale.ROOT);
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    private static EmailContact found(Handle handle, AccountId account, UUID id, String lock) {
        return EmailContactTable.find(handle, account, id, lock).orElseThrow(() -> new NotFound(KIND, id));
    }

    private static Subject subject(EmailContact contact) {
        return Subject.of(KIND, contact.id(), contact.address());
    }
}
