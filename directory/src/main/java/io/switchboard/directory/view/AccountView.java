package io.switchboard.directory.view;

import io.switchboard.directory.account.Account;
import io.switchboard.directory.account.AccountId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An account as a call sees it at one instant. Immutable: a call that keeps it sees no later change.
 *
 * @param sipAccounts by username
 * @param internalNumbers SIP accounts by internal number; free internal numbers are absent
 * @param phoneNumbers by E.164 digits, bound or not
 * @param trunks enabled trunks in the order calls to the outside try them
 */
public record AccountView(
        Account account,
        Map<String, SipAccountView> sipAccounts,
        Map<String, SipAccountView> internalNumbers,
        Map<String, PhoneNumberView> phoneNumbers,
        List<TrunkView> trunks) {

    public AccountView {
        sipAccounts = Map.copyOf(sipAccounts);
        internalNumbers = Map.copyOf(internalNumbers);
        phoneNumbers = Map.copyOf(phoneNumbers);
        trunks = List.copyOf(trunks);
    }

    public AccountId id() {
        return account.id();
    }

    public Optional<SipAccountView> sipAccount(String username) {
        return Optional.ofNullable(sipAccounts.get(username));
    }

    /** What an internal number reaches. */
    public Optional<SipAccountView> internalNumber(String digits) {
        return Optional.ofNullable(internalNumbers.get(digits));
    }

    public Optional<PhoneNumberView> phoneNumber(String digits) {
        return Optional.ofNullable(phoneNumbers.get(digits));
    }
}
