package io.switchboard.server.appline;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.appline.AppLine;
import io.switchboard.server.contactmethod.InboundPart;
import io.switchboard.server.contactmethod.OutboundPart;
import io.switchboard.server.contactmethod.RecordingPart;
import io.switchboard.server.invitation.InvitationResource;

/** An app line: the one line of a user that all devices with the App hang on. */
@Schema(name = "AppLine", description = "An app line: the one line of a user that all devices with the App hang on.")
public record AppLineResource(
        @JsonUnwrapped InboundPart inbound,
        @JsonUnwrapped OutboundPart outbound,
        @JsonUnwrapped RecordingPart recording,
        InvitationResource invitation,

        @Schema(description = "How many devices of the user are activated.", example = "2")
        int devices) {
    static AppLineResource of(AppLine line) {
        return new AppLineResource(
                InboundPart.of(line),
                OutboundPart.of(line.outbound()),
                RecordingPart.of(line.recording()),
                InvitationResource.of(line.invitation()),
                line.devices());
    }
}
