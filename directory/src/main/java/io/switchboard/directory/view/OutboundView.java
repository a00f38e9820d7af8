package io.switchboard.directory.view;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a contact method may call and as whom.
 *
 * @param callerIds E.164 digits that it may show outside, the usual ones first
 * @param internalCallerId the internal number shown inside: the one chosen, else its first
 * @param internalAnnouncement id of the audio file played to those it calls inside
 * @param externalAnnouncement id of the audio file played to those it calls outside
 */
public record OutboundView(
        boolean externalCallsEnabled,
        List<String> callerIds,
        Optional<String> callerIdName,
        Optional<String> internalCallerId,
        Optional<UUID> internalAnnouncement,
        Optional<UUID> externalAnnouncement) {

    public OutboundView {
        callerIds = List.copyOf(callerIds);
    }

    /** What is shown outside when nothing else is asked for. */
    public Optional<String> usualCallerId() {
        return callerIds.stream().findFirst();
    }
}
