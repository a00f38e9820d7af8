package io.switchboard.directory.contactmethod;

import java.util.Optional;
import java.util.UUID;

/**
 * What a contact method may call and as whom (specification section 4.2).
 *
 * @param externalCallsEnabled whether it may call outside the account
 * @param callerIdNumber id of the phone number shown outside; required when external calls are enabled
 * @param callerIdName the name shown with it
 * @param internalCallerId the internal number shown inside the account; one of the account's
 */
public record OutboundSettings(
        boolean externalCallsEnabled,
        Optional<UUID> callerIdNumber,
        Optional<String> callerIdName,
        Optional<String> internalCallerId) {

    /** Calls inside the account only. */
    public static final OutboundSettings INTERNAL_ONLY =
            new OutboundSettings(false, Optional.empty(), Optional.empty(), Optional.empty());

    /** Calls everywhere, shown as that phone number. */
    public static OutboundSettings external(UUID callerIdNumber) {
        return new OutboundSettings(true, Optional.of(callerIdNumber), Optional.empty(), Optional.empty());
    }
}
