package io.switchboard.directory.sipaccount;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.account.Accounts;
import io.switchboard.directory.audit.AuditLog.Values;
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
import io.switchboard.directory.problem.NotFound;
import io.switchboard.directory.secret.Secrets;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The SIP accounts of an account's users (specification section 4.5). */
public final class SipAccounts extends ContactMethods<SipAccount, SipAccountDraft> {

    private static final int MOST_CALLER_IDS = 1;

    private final Secrets secrets;

    public SipAccounts(Ledger ledger, Secrets secrets, InternalNumbers internalNumbers) {
        super(ContactMethodKind.SIP_ACCOUNT, ledger, internalNumbers, SipAccountTable.QUERY);
        this.secrets = secrets;
    }

    /** The place a SIP account's password is encrypted for. */
    public static String secretPlace(UUID id) {
        return "sip-account/" + id;
    }

    /** Creates a SIP account with new credentials; internal numbers that do not exist are created with it. */
    public CreatedSipAccount create(AccountId account, SipAccountDraft draft, Author author) {
        SipAccount created = add(account, draft, author);
        return new CreatedSipAccount(created, credentials(account, created.id()));
    }

    /** What the phone signs in with. */
    public SipCredentials credentials(AccountId account, UUID id) {
        return ledger().database().read(handle -> {
            SipAccount sipAccount = find(handle, account, id);
            byte[] password = SipAccountTable.password(handle, account, id)
                    .orElseThrow(() -> new NotFound(ContactMethodKind.SIP_ACCOUNT.label(), id));
            return new SipCredentials(sipAccount.username(), secrets.decrypt(secretPlace(id), password));
        });
    }

    /** Makes a new password; the old one is refused from then on. */
    public SipCredentials renewPassword(AccountId account, UUID id, Author author) {
        String password = secrets.newPassword();
        return ledger().database().change(account, handle -> {
            SipAccount sipAccount = locked(handle, account, id);
            SipAccountTable.updatePassword(handle, account, id, secrets.encrypt(secretPlace(id), password));
            record(
                    handle,
                    account,
                    author,
                    sipAccount,
                    Values.changed(Map.of("password", "(the old one)"), Map.of("password", "(a new one)")));
            return new SipCredentials(sipAccount.username(), password);
        });
    }

    @Override
    protected SipAccountDraft check(Handle handle, AccountId account, SipAccountDraft draft) {
        Check check = new Check();
        SipAccountDraft checked = new SipAccountDraft(
                draft.userId(),
                ContactMethodRules.name(check, draft.name()),
                ContactMethodRules.inbound(check, draft.inbound(), InternalNumbers.countryOf(handle, account)),
                ContactMethodRules.outbound(check, draft.outbound(), MOST_CALLER_IDS),
                ContactMethodRules.recording(check, draft.recording()),
                AdvancedRules.check(check, draft.advanced(), Accounts.encryption(handle, account)),
                draft.allowCallTransfer());
        check.done();
        return checked;
    }

    @Override
    protected boolean allowsCallTransfer(SipAccountDraft draft) {
        return draft.allowCallTransfer();
    }

    @Override
    protected void insert(Handle handle, AccountId account, UUID id, SipAccountDraft draft) {
        String username = freshUsername(handle);
        byte[] password = secrets.encrypt(secretPlace(id), secrets.newPassword());
        SipAccountTable.insert(handle, account, id, username, password, draft.advanced());
        OutboundTable.write(handle, account, id, draft.outbound(), draft.recording());
    }

    @Override
    protected void update(Handle handle, AccountId account, SipAccount before, SipAccountDraft draft) {
        SipAccountTable.update(handle, account, before.id(), draft.advanced());
        OutboundTable.write(handle, account, before.id(), draft.outbound(), draft.recording());
    }

    @Override
    protected void tell(FieldValues values, SipAccount account) {
        AdvancedSettings advanced = account.advanced();
        values.with("username", account.username()).with("allowCallTransfer", account.allowCallTransfer());
        AuditedSettings.tell(values, account.outbound());
        AuditedSettings.tell(values, account.recording());
        values.with("allowedAddressesOnly", advanced.allowedAddressesOnly())
                .with("allowedAddresses", advanced.allowedAddresses())
                .with("codecs", advanced.codecs().stream().map(Codec::word).toList())
                .with(
                        "mediaTypes",
                        advanced.mediaTypes().stream().map(MediaType::word).toList())
                .with(
                        "transports",
                        advanced.transports().stream().map(SipTransport::word).toList());
    }

    private String freshUsername(Handle handle) {
        String username = secrets.newUsername();
        while (SipAccountTable.usernameExists(handle, username)) {
            username = secrets.newUsername();
        }
        return username;
    }
}
