package io.switchboard.directory.view;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.contactmethod.WhenUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A SIP account as a call sees it.
 *
 * @param ownerName the owner's full name
 * @param numbers E.164 digits of the phone numbers bound to it
 * @param internalNumbers internal numbers bound to it
 * @param voicemailEmail where messages go: its own address, else the owner's; empty when there is neither
 * @param callerIdNumber E.164 digits shown outside
 * @param internalCallerId the internal number shown inside: the one chosen, else its first
 */
public record SipAccountView(
        UUID id,
        AccountId account,
        UUID userId,
        String ownerName,
        String username,
        String name,
        List<String> numbers,
        List<String> internalNumbers,
        WhenUnavailable whenUnavailable,
        Optional<String> voicemailEmail,
        Duration ringTime,
        boolean externalCallsEnabled,
        Optional<String> callerIdNumber,
        Optional<String> callerIdName,
        Optional<String> internalCallerId) {

    public SipAccountView {
        numbers = List.copyOf(numbers);
        internalNumbers = List.copyOf(internalNumbers);
    }
}
