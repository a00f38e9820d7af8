package io.switchboard.directory.sipaccount;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.audit.AuditLog.Subject;
import io.switchboard.directory.audit.AuditLog.Values;
import io.switchboard.directory.audit.Author;
import io.switchboard.directory.audit.FieldValues;
import io.switchboard.directory.audit.Ledger;
import io.switchboard.directory.contactmethod.InboundSettings;
import io.switchboard.directory.contactmethod.NumberBinding;
import io.switchboard.directory.contactmethod.OutboundSettings;
import io.switchboard.directory.database.Written;
import io.switchboard.directory.number.InternalNumbers;
import io.switchboard.directory.page.Page;
import io.switchboard.directory.page.PageRequest;
import io.switchboard.directory.problem.InvalidFields;
import io.switchboard.directory.problem.NotFound;
import io.switchboard.directory.problem.Relation;
import io.switchboard.directory.secret.Secrets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * The SIP accounts of an account's users (specification section 4.5). All methods block on the database and throw
 * {@code DirectoryProblem}; a number that somebody else holds is a {@code Conflict} that names the holder.
 */
public final class SipAccounts {

    private static final String KIND = "sipAccount";

    private final Ledger ledger;
    private final Secrets secrets;
    private final NumberBinding binding;

    public SipAccounts(Ledger ledger, Secrets secrets, InternalNumbers internalNumbers) {
        this.ledger = ledger;
        this.secrets = secrets;
        this.binding = new NumberBinding(internalNumbers);
    }

    /** The place a SIP account's password is encrypted for. */
    public static String secretPlace(UUID id) {
        return "sip-account/" + id;
    }

    /** One page of the SIP accounts; text is sought in name, username, owner and numbers. */
    public Page<SipAccount> list(AccountId account, PageRequest request) {
        return ledger.database().read(handle -> SipAccountTable.page(handle, account, Optional.empty(), request));
    }

    /** One page of the SIP accounts of one user. */
    public Page<SipAccount> listOfUser(AccountId account, UUID userId, PageRequest request) {
        return ledger.database().read(handle -> SipAccountTable.page(handle, account, Optional.of(userId), request));
    }

    public SipAccount get(AccountId account, UUID id) {
        return ledger.database().read(handle -> find(handle, account, id));
    }

    /** What the phone signs in with. */
    public SipCredentials credentials(AccountId account, UUID id) {
        return ledger.database().read(handle -> {
            SipAccount sipAccount = find(handle, account, id);
            byte[] password = SipAccountTable.password(handle, account, id).orElseThrow(() -> new NotFound(KIND, id));
            return new SipCredentials(sipAccount.username(), secrets.decrypt(secretPlace(id), password));
        });
    }

    /** Makes a new password; the old one is refused from then on. */
    public SipCredentials renewPassword(AccountId account, UUID id, Author author) {
        String password = secrets.newPassword();
        return ledger.database().change(account, handle -> {
            SipAccountTable.lock(handle, account, id);
            SipAccount sipAccount = find(handle, account, id);
            SipAccountTable.updatePassword(handle, account, id, secrets.encrypt(secretPlace(id), password));
            ledger.record(
                    handle,
                    account,
                    author,
                    subject(sipAccount),
                    Values.changed(Map.of("password", "(the old one)"), Map.of("password", "(a new one)")));
            return new SipCredentials(sipAccount.username(), password);
        });
    }

    /** Creates a SIP account with new credentials; internal numbers that do not exist are created with it. */
    public CreatedSipAccount create(AccountId account, SipAccountDraft draft, Author author) {
        SipAccountDraft checked = check(account, draft);
        UUID id = ledger.newId();
        String password = secrets.newPassword();
        return ledger.database().change(account, handle -> {
            requireUser(handle, account, checked.userId());
            SipAccountTable.insertContactMethod(handle, account, id, checked, ledger.now());
            binding.bind(handle, account, id, checked.inbound(), author);
            String username = freshUsername(handle);
            SipAccountTable.insert(
                    handle,
                    account,
                    id,
                    username,
                    secrets.encrypt(secretPlace(id), password),
                    outbound(handle, account, checked.outbound()));
            SipAccount created = find(handle, account, id);
            ledger.record(handle, account, author, subject(created), Values.created(values(created)));
            return new CreatedSipAccount(created, new SipCredentials(username, password));
        });
    }

    /** Changes a SIP account; {@code expected} is the version the change was made on. */
    public SipAccount update(AccountId account, UUID id, SipAccountDraft draft, OptionalLong expected, Author author) {
        SipAccountDraft checked = check(account, draft);
        return ledger.database().change(account, handle -> {
            SipAccountTable.lock(handle, account, id);
            SipAccount before = find(handle, account, id);
            Written.expect(KIND, expected, before.version());
            requireUser(handle, account, checked.userId());
            SipAccountTable.updateContactMethod(handle, account, id, checked);
            binding.bind(handle, account, id, checked.inbound(), author);
            SipAccountTable.update(handle, account, id, outbound(handle, account, checked.outbound()));
            SipAccount after = find(handle, account, id);
            ledger.record(handle, account, author, subject(after), Values.changed(values(before), values(after)));
            return after;
        });
    }

    /** What becomes free when the SIP account is deleted. */
    public List<Relation> relations(AccountId account, UUID id) {
        return ledger.database().read(handle -> SipAccountTable.relations(handle, account, find(handle, account, id)));
    }

    /** Deletes a SIP account; its numbers become free and its phones can register no more. */
    public void delete(AccountId account, UUID id, Author author) {
        ledger.database().change(account, handle -> {
            SipAccountTable.lock(handle, account, id);
            SipAccount before = find(handle, account, id);
            SipAccountTable.delete(handle, account, id);
            ledger.record(handle, account, author, subject(before), Values.deleted(values(before)));
            return before;
        });
    }

    private SipAccountDraft check(AccountId account, SipAccountDraft draft) {
        String country = ledger.database().read(handle -> InternalNumbers.countryOf(handle, account));
        return SipAccountRules.check(draft, country);
    }

    private static SipAccount find(Handle handle, AccountId account, UUID id) {
        return SipAccountTable.find(handle, account, id).orElseThrow(() -> new NotFound(KIND, id));
    }

    private static void requireUser(Handle handle, AccountId account, UUID userId) {
        boolean known = handle.createQuery(
                        "select 1 from users where account_id = :account and id = :user for key share")
                .bind("account", account.value())
                .bind("user", userId)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
        if (!known) {
            throw InvalidFields.of(
                    "userId", "exists", "There is no such user in this account. Choose one from the list.");
        }
    }

    private String freshUsername(Handle handle) {
        String username = secrets.newUsername();
        while (SipAccountTable.usernameExists(handle, username)) {
            username = secrets.newUsername();
        }
        return username;
    }

    /** Outbound settings with the internal caller ID resolved to the number's id. */
    record ResolvedOutbound(OutboundSettings settings, Optional<UUID> internalCallerId) {}

    private static ResolvedOutbound outbound(Handle handle, AccountId account, OutboundSettings outbound) {
        NumberBinding.requirePhoneNumbers(
                handle,
                account,
                "callerIdNumber",
                outbound.callerIdNumber().stream().toList());
        Optional<UUID> internalCallerId = outbound.internalCallerId()
                .map(digits -> InternalNumbers.idOf(handle, account, digits)
                        .orElseThrow(() -> InvalidFields.of(
                                "internalCallerId",
                                "exists",
                                "There is no internal number " + digits
                                        + " in this account. Choose one from the list.")));
        return new ResolvedOutbound(outbound, internalCallerId);
    }

    private static Subject subject(SipAccount account) {
        return Subject.of(KIND, account.id(), account.ownerName() + " (" + account.name() + ")");
    }

    private static Map<String, String> values(SipAccount account) {
        InboundSettings inbound = account.inbound();
        OutboundSettings outbound = account.outbound();
        return new FieldValues()
                .with("user", account.ownerName())
                .with("username", account.username())
                .with("name", account.name())
                .with("numbers", inbound.numbers())
                .with("internalNumbers", inbound.internalNumbers())
                .with("whenUnavailable", inbound.whenUnavailable())
                .with("voicemailEmail", inbound.voicemailEmail())
                .with("ringSeconds", inbound.ringTime().toSeconds())
                .with("externalCallsEnabled", outbound.externalCallsEnabled())
                .with("callerIdNumber", outbound.callerIdNumber())
                .with("callerIdName", outbound.callerIdName())
                .with("internalCallerId", outbound.internalCallerId())
                .map();
    }
}
