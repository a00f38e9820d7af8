package io.switchboard.server.pstnroute;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.pstnroute.PstnRoute;
import org.jspecify.annotations.Nullable;

/** What can be written of where a PSTN route leads. */
public record DestinationFields(
        @Schema(
                description = "E.164: country code and number, digits alone, without +, 00 or 011.",
                example = "12125551212")
        @Nullable
        String destination,

        @Schema(description = "Who answers may transfer the call by feature codes.") @Nullable
        Boolean allowCallTransfer,

        @Schema(description = "Who answers must press a key before the call is connected.") @Nullable
        Boolean acceptPrompt) {
    static DestinationFields of(PstnRoute route) {
        return new DestinationFields(route.destination(), route.allowCallTransfer(), route.acceptPrompt());
    }
}
