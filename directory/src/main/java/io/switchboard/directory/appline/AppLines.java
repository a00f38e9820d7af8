package io.switchboard.directory.appline;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.audit.Author;
import io.switchboard.directory.audit.FieldValues;
import io.switchboard.directory.audit.Ledger;
import io.switchboard.directory.contactmethod.AuditedSettings;
import io.switchboard.directory.contactmethod.ContactMethodKind;
import io.switchboard.directory.contactmethod.ContactMethodRules;
import io.switchboard.directory.contactmethod.ContactMethods;
import io.switchboard.directory.contactmethod.OutboundTable;
import io.switchboard.directory.number.InternalNumbers;
import io.switchboard.directory.problem.Check;
import io.switchboard.directory.problem.Conflict;
import io.switchboard.directory.problem.Holder;
import io.switchboard.directory.problem.InvalidFields;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The app lines of an account's users (specification section 4.4); a user has one at most. */
public final class AppLines extends ContactMethods<AppLine, AppLineDraft> {

    private static final int MOST_CALLER_IDS = 50;

    public AppLines(Ledger ledger, InternalNumbers internalNumbers) {
        super(ContactMethodKind.APP_LINE, ledger, internalNumbers, AppLineTable.QUERY);
    }

    /**
     * Gives a user, who must have an e-mail address, an app line. Sends no invitation. A user who has one already is a
     * {@code Conflict} that names it.
     */
    public AppLine create(AccountId account, AppLineDraft draft, Author author) {
        return add(account, draft, author);
    }

    /** The same in a running transaction, so that more can be done with it or nothing at all. */
    public AppLine create(Handle transaction, AccountId account, AppLineDraft draft, Author author) {
        return add(transaction, account, draft, author);
    }

    /** Whether a user has an app line, asked in a running transaction. */
    public boolean hasLine(Handle transaction, AccountId account, UUID user) {
        return AppLineTable.ofUser(transaction, account, user).isPresent();
    }

    /** The app line of a user. */
    public Optional<UUID> ofUser(AccountId account, UUID user) {
        return ledger().database()
                .read(handle -> AppLineTable.ofUser(handle, account, user))
                .map(Holder::id);
    }

    @Override
    protected AppLineDraft check(Handle handle, AccountId account, AppLineDraft draft) {
        Check check = new Check();
        AppLineDraft checked = new AppLineDraft(
                draft.userId(),
                ContactMethodRules.name(check, draft.name()),
                ContactMethodRules.inbound(check, draft.inbound(), InternalNumbers.countryOf(handle, account)),
                ContactMethodRules.outbound(check, draft.outbound(), MOST_CALLER_IDS),
                ContactMethodRules.recording(check, draft.recording()));
        check.done();
        return checked;
    }

    /** The App transfers calls by itself. */
    @Override
    protected boolean allowsCallTransfer(AppLineDraft draft) {
        return false;
    }

    @Override
    protected void insert(Handle handle, AccountId account, UUID id, AppLineDraft draft) {
        if (!AppLineTable.hasEmail(handle, account, draft.userId())) {
            throw InvalidFields.of(
                    "userId",
                    "email-required",
                    "This user has no email, which the invitation to the App goes to. Give the user one first.");
        }
        if (!AppLineTable.insert(handle, account, id, draft.userId())) {
            Optional<Holder> holder = AppLineTable.ofUser(handle, account, draft.userId());
            throw new Conflict(
                    "userId",
                    "A user has one app line at most, and this one has "
                            + holder.map(Holder::name).orElse("one")
                            + ". Change that one.",
                    holder);
        }
        OutboundTable.write(handle, account, id, draft.outbound(), draft.recording());
    }

    @Override
    protected void update(Handle handle, AccountId account, AppLine before, AppLineDraft draft) {
        if (!before.userId().equals(draft.userId())) {
            throw InvalidFields.of(
                    "userId",
                    "fixed",
                    "An app line stays with its user, whose devices hang on it. Give the other user an own one.");
        }
        OutboundTable.write(handle, account, before.id(), draft.outbound(), draft.recording());
    }

    @Override
    protected void tell(FieldValues values, AppLine line) {
        AuditedSettings.tell(values, line.outbound());
        AuditedSettings.tell(values, line.recording());
    }
}
