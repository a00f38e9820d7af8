package io.switchboard.directory.email;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.audit.AuditLog.Subject;
import io.switchboard.directory.audit.AuditLog.Values;
import io.switchboard.directory.audit.Author;
import io.switchboard.directory.audit.FieldValues;
import io.switchboard.directory.audit.Ledger;
import io.switchboard.directory.problem.InvalidFields;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * The address of an account that is told when something needs a person (specification section 9.1); while none is set,
 * the owner's. All methods block on the database and throw {@code DirectoryProblem}.
 */
public final class SystemEmails {

    private final Ledger ledger;

    public SystemEmails(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The email contact that was chosen. */
    public Optional<EmailContact> find(AccountId account) {
        return ledger.database().read(handle -> chosen(handle, account));
    }

    /** The address to write to: the system email, else the one the owner signs in with. */
    public Optional<String> address(AccountId account) {
        return ledger.database()
                .read(handle -> handle.createQuery(
                                "select addresses[1] from mail_destination(:account, null, null) where cardinality(addresses) > 0")
                        .bind("account", account.value())
                        .mapTo(String.class)
                        .findOne());
    }

    /** Chooses a verified email contact, or none. */
    public Optional<EmailContact> choose(AccountId account, Optional<UUID> contact, Author author) {
        return ledger.database().change(account, handle -> {
            contact.ifPresent(id -> requireVerified(handle, account, id));
            Optional<EmailContact> before = chosen(handle, account);
            handle.createUpdate("""
                            update accounts set system_email_id = cast(:contact as uuid), version = version + 1
                            where id = :account
                            """)
                    .bind("contact", contact)
                    .bind("account", account.value())
                    .execute();
            Optional<EmailContact> after = chosen(handle, account);
            String name = handle.createQuery("select name from accounts where id = :account")
                    .bind("account", account.value())
                    .mapTo(String.class)
                    .one();
            ledger.record(
                    handle,
                    account,
                    author,
                    Subject.of("account", account.value(), name),
                    Values.changed(values(before), values(after)));
            return after;
        });
    }

    private static void requireVerified(Handle handle, AccountId account, UUID id) {
        EmailContact contact = EmailContactTable.find(handle, account, id, "for share of t")
                .orElseThrow(() -> InvalidFields.of(
                        "systemEmail", "known", "There is no such email contact in this account. Choose another one."));
        if (contact.status() != EmailStatus.VERIFIED) {
            throw InvalidFields.of(
                    "systemEmail",
                    "verified",
                    contact.address() + " is not verified yet, so nothing can be sent to it. Follow the link in its"
                            + " mail first, or choose another address.");
        }
    }

    private static Optional<EmailContact> chosen(Handle handle, AccountId account) {
        return handle.createQuery("select system_email_id from accounts where id = :account")
                .bind("account", account.value())
                .mapTo(UUID.class)
                .findOne()
                .flatMap(id -> EmailContactTable.find(handle, account, id, ""));
    }

    private static Map<String, String> values(Optional<EmailContact> contact) {
        return new FieldValues()
                .with("systemEmail", contact.map(EmailContact::address))
                .map();
    }
}
