package io.switchboard.directory.view;

import io.switchboard.directory.account.Account;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.featurecode.FeatureCodes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An account as a call sees it at one instant. Immutable: a call that keeps it sees no later change.
 *
 * @param contactMethods all that calls can reach, by id
 * @param sipAccounts those of them that are SIP accounts, by username
 * @param internalNumbers contact methods by internal number; free internal numbers are absent
 * @param phoneNumbers by E.164 digits, bound or not
 * @param trunks enabled trunks in the order calls to the outside try them
 * @param featureCodes what people press during a call
 */
public record AccountView(
        Account account,
        Map<UUID, ContactMethodView> contactMethods,
        Map<String, SipAccountView> sipAccounts,
        Map<String, ContactMethodView> internalNumbers,
        Map<String, PhoneNumberView> phoneNumbers,
        List<TrunkView> trunks,
        FeatureCodes featureCodes) {

    public AccountView {
        contactMethods = Map.copyOf(contactMethods);
        sipAccounts = Map.copyOf(sipAccounts);
        internalNumbers = Map.copyOf(internalNumbers);
        phoneNumbers = Map.copyOf(phoneNumbers);
        trunks = List.copyOf(trunks);
    }

    /** A view without feature codes, in which the contact methods are found by all that they have. */
    public static AccountView of(
            Account account,
            List<ContactMethodView> contactMethods,
            List<PhoneNumberView> phoneNumbers,
            List<TrunkView> trunks) {
        Map<UUID, ContactMethodView> byId = new HashMap<>();
        Map<String, SipAccountView> byUsername = new HashMap<>();
        Map<String, ContactMethodView> byInternalNumber = new HashMap<>();
        for (ContactMethodView method : contactMethods) {
            byId.put(method.id(), method);
            method.internalNumbers().forEach(digits -> byInternalNumber.put(digits, method));
            if (method instanceof SipAccountView sipAccount) {
                byUsername.put(sipAccount.username(), sipAccount);
            }
        }
        Map<String, PhoneNumberView> byNumber = new HashMap<>();
        phoneNumbers.forEach(number -> byNumber.put(number.number(), number));
        return new AccountView(account, byId, byUsername, byInternalNumber, byNumber, trunks, FeatureCodes.NONE);
    }

    /** The same view with these feature codes. */
    public AccountView withFeatureCodes(FeatureCodes codes) {
        return new AccountView(account, contactMethods, sipAccounts, internalNumbers, phoneNumbers, trunks, codes);
    }

    public AccountId id() {
        return account.id();
    }

    public Optional<ContactMethodView> contactMethod(UUID id) {
        return Optional.ofNullable(contactMethods.get(id));
    }

    public Optional<SipAccountView> sipAccount(String username) {
        return Optional.ofNullable(sipAccounts.get(username));
    }

    /** What an internal number reaches. */
    public Optional<ContactMethodView> internalNumber(String digits) {
        return Optional.ofNullable(internalNumbers.get(digits));
    }

    public Optional<PhoneNumberView> phoneNumber(String digits) {
        return Optional.ofNullable(phoneNumbers.get(digits));
    }
}
