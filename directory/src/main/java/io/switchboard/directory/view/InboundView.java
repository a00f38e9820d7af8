package io.switchboard.directory.view;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.contactmethod.UnavailablePolicy;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * How calls reach a contact method, whatever its kind.
 *
 * @param numbers E.164 digits of the phone numbers bound to it, in the order they were given
 * @param internalNumbers internal numbers bound to it, in the order they were given
 * @param whenUnavailable what becomes of the calls it cannot take; {@link AccountView#contactMethod} and
 *     {@link AccountView#internalNumber} find its targets
 * @param ringTime how long it rings before it counts as unavailable
 */
public record InboundView(
        UUID id,
        AccountId account,
        OwnerView owner,
        String name,
        List<String> numbers,
        List<String> internalNumbers,
        UnavailablePolicy whenUnavailable,
        VoicemailView voicemail,
        Duration ringTime) {

    public InboundView {
        numbers = List.copyOf(numbers);
        internalNumbers = List.copyOf(internalNumbers);
    }
}
