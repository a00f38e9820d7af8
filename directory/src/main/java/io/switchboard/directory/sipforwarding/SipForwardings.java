package io.switchboard.directory.sipforwarding;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.audit.Author;
import io.switchboard.directory.audit.FieldValues;
import io.switchboard.directory.audit.Ledger;
import io.switchboard.directory.contactmethod.ContactMethodKind;
import io.switchboard.directory.contactmethod.ContactMethodRules;
import io.switchboard.directory.contactmethod.ContactMethods;
import io.switchboard.directory.number.InternalNumbers;
import io.switchboard.directory.problem.Check;
import io.switchboard.directory.secret.Secrets;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The SIP forwardings of an account's users (specification section 4.7). */
public final class SipForwardings extends ContactMethods<SipForwarding, SipForwardingDraft> {

    private final Secrets secrets;

    public SipForwardings(Ledger ledger, Secrets secrets, InternalNumbers internalNumbers) {
        super(ContactMethodKind.SIP_FORWARDING, ledger, internalNumbers, SipForwardingTable.QUERY);
        this.secrets = secrets;
    }

    /** The place a SIP forwarding's password is encrypted for. */
    public static String secretPlace(UUID id) {
        return "sip-forwarding/" + id;
    }

    /** Creates a SIP forwarding; internal numbers that do not exist are created with it. */
    public SipForwarding create(AccountId account, SipForwardingDraft draft, Author author) {
        return add(account, draft, author);
    }

    @Override
    protected SipForwardingDraft check(Handle handle, AccountId account, SipForwardingDraft draft) {
        Check check = new Check();
        String name = ContactMethodRules.name(check, draft.name());
        Optional<String> username =
                check.optional("authenticationUsername", "The user name", draft.authenticationUsername(), 100);
        Optional<String> password =
                check.optional("authenticationPassword", "The password", draft.authenticationPassword(), 200);
        check.that(
                password.isEmpty() || username.isPresent(),
                "authenticationUsername",
                "required",
                "A password needs a user name. Fill it in, or leave the password empty.");
        SipForwardingDraft checked = new SipForwardingDraft(
                draft.userId(),
                name,
                ContactMethodRules.inbound(check, draft.inbound(), InternalNumbers.countryOf(handle, account)),
                SipForwardingRules.check(check, draft.destination()),
                draft.acceptPrompt(),
                username,
                password);
        check.done();
        return checked;
    }

    /** The other system transfers calls by itself. */
    @Override
    protected boolean allowsCallTransfer(SipForwardingDraft draft) {
        return false;
    }

    @Override
    protected void insert(Handle handle, AccountId account, UUID id, SipForwardingDraft draft) {
        SipForwardingTable.insert(handle, account, id, draft, encrypted(id, draft));
    }

    @Override
    protected void update(Handle handle, AccountId account, SipForwarding before, SipForwardingDraft draft) {
        SipForwardingTable.update(handle, account, before.id(), draft, encrypted(before.id(), draft));
    }

    @Override
    protected void tell(FieldValues values, SipForwarding forwarding) {
        SipDestination destination = forwarding.destination();
        values.with("username", destination.username())
                .with("domain", destination.domain())
                .with("port", destination.port())
                .with("networkProtocol", destination.networkProtocol())
                .with("followRedirects", destination.followRedirects())
                .with("acceptPrompt", forwarding.acceptPrompt())
                .with("authenticationUsername", forwarding.authenticationUsername());
    }

    private Optional<byte[]> encrypted(UUID id, SipForwardingDraft draft) {
        return draft.authenticationPassword().map(password -> secrets.encrypt(secretPlace(id), password));
    }
}
