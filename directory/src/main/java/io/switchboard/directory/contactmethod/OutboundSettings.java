package io.switchboard.directory.contactmethod;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a contact method may call and as whom (specification section 4.2).
 *
 * @param externalCallsEnabled whether it may call outside the account
 * @param callerIdNumbers ids of the phone numbers it may show outside, the usual one first; at least one is required
 *     when external calls are enabled
 * @param callerIdName the name shown with it
 * @param internalCallerId the internal number shown inside the account; one of the account's
 * @param internalAnnouncement id of the audio file played to those it calls inside the account
 * @param externalAnnouncement id of the audio file played to those it calls outside
 */
public record OutboundSettings(
        boolean externalCallsEnabled,
        List<UUID> callerIdNumbers,
        Optional<String> callerIdName,
        Optional<String> internalCallerId,
        Optional<UUID> internalAnnouncement,
        Optional<UUID> externalAnnouncement) {

    /** Calls inside the account only. */
    public static final OutboundSettings INTERNAL_ONLY = new OutboundSettings(
            false, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public OutboundSettings {
        callerIdNumbers = List.copyOf(callerIdNumbers);
    }

    /** Calls everywhere, shown as one of these phone numbers. */
    public static OutboundSettings external(UUID... callerIdNumbers) {
        return new OutboundSettings(
                true, List.of(callerIdNumbers), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public OutboundSettings withCallerIdName(Optional<String> name) {
        return new OutboundSettings(
                externalCallsEnabled,
                callerIdNumbers,
                name,
                internalCallerId,
                internalAnnouncement,
                externalAnnouncement);
    }

    public OutboundSettings withInternalCallerId(Optional<String> digits) {
        return new OutboundSettings(
                externalCallsEnabled,
                callerIdNumbers,
                callerIdName,
                digits,
                internalAnnouncement,
                externalAnnouncement);
    }

    public OutboundSettings withAnnouncements(Optional<UUID> internal, Optional<UUID> external) {
        return new OutboundSettings(
                externalCallsEnabled, callerIdNumbers, callerIdName, internalCallerId, internal, external);
    }
}
