package io.switchboard.server.contactmethod;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.contactmethod.OutboundSettings;
import io.switchboard.server.listing.Ids;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be written of what a contact method may call. */
public record OutboundFields(
        @Schema(description = "May call numbers outside the account; needs a caller ID.") @Nullable
        Boolean externalCallsEnabled,

        @Schema(description = "Ids of the phone numbers that can be shown outside, the usual one first.") @Nullable
        List<String> callerIdNumbers,

        @Schema(description = "Name shown outside, where the carrier passes it on.", example = "Ana Ortiz") @Nullable
        String callerIdName,

        @Schema(description = "The internal number shown inside; its first one when null.", example = "101") @Nullable
        String internalCallerId,

        @Schema(description = "Id of the audio file played to those it calls inside the account.") @Nullable
        String internalAnnouncement,

        @Schema(description = "Id of the audio file played to those it calls outside.") @Nullable
        String externalAnnouncement) {

    /** The fields as they are. */
    public static OutboundFields of(OutboundSettings outbound) {
        return new OutboundFields(
                outbound.externalCallsEnabled(),
                outbound.callerIdNumbers().stream().map(UUID::toString).toList(),
                outbound.callerIdName().orElse(null),
                outbound.internalCallerId().orElse(null),
                outbound.internalAnnouncement().map(UUID::toString).orElse(null),
                outbound.externalAnnouncement().map(UUID::toString).orElse(null));
    }

    /** The settings that the fields say. */
    public OutboundSettings settings() {
        return new OutboundSettings(
                Objects.requireNonNullElse(externalCallsEnabled, false),
                Ids.inFields("callerIdNumbers", Objects.requireNonNullElse(callerIdNumbers, List.<String>of())),
                Optional.ofNullable(callerIdName),
                Optional.ofNullable(internalCallerId),
                Ids.inField("internalAnnouncement", internalAnnouncement),
                Ids.inField("externalAnnouncement", externalAnnouncement));
    }
}
