package io.switchboard.server.contactmethod;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.contactmethod.OutboundSettings;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is told of what a contact method may call. */
public record OutboundPart(
        @Schema(description = "May call numbers outside the account.")
        boolean externalCallsEnabled,

        @Schema(description = "Ids of the phone numbers that can be shown outside, the usual one first.")
        List<String> callerIdNumbers,

        @Schema(description = "Name shown outside, where the carrier passes it on.", example = "Ana Ortiz") @Nullable
        String callerIdName,

        @Schema(description = "The internal number shown inside; its first one when null.", example = "101") @Nullable
        String internalCallerId,

        @Schema(description = "Id of the audio file played to those it calls inside the account.") @Nullable
        String internalAnnouncement,

        @Schema(description = "Id of the audio file played to those it calls outside.") @Nullable
        String externalAnnouncement) {

    /** What the API tells of outbound settings. */
    public static OutboundPart of(OutboundSettings outbound) {
        return new OutboundPart(
                outbound.externalCallsEnabled(),
                outbound.callerIdNumbers().stream().map(UUID::toString).toList(),
                outbound.callerIdName().orElse(null),
                outbound.internalCallerId().orElse(null),
                outbound.internalAnnouncement().map(UUID::toString).orElse(null),
                outbound.externalAnnouncement().map(UUID::toString).orElse(null));
    }
}
