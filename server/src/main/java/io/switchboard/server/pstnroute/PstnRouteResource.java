package io.switchboard.server.pstnroute;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.pstnroute.PstnRoute;
import io.switchboard.server.contactmethod.InboundPart;
import org.jspecify.annotations.Nullable;

/** A PSTN route: calls are forwarded to an ordinary phone number. */
@Schema(name = "PstnRoute", description = "A PSTN route: calls are forwarded to an ordinary phone number.")
public record PstnRouteResource(
        @JsonUnwrapped InboundPart inbound,

        @Schema(description = "E.164 digits.", example = "12125551212")
        String destination,

        @Schema(description = "What is odd about the destination, though it is called; null when nothing is.") @Nullable
        String destinationWarning,

        @Schema(description = "Who answers may transfer the call by feature codes.")
        boolean allowCallTransfer,

        @Schema(description = "Who answers must press a key before the call is connected.")
        boolean acceptPrompt) {
    static PstnRouteResource of(PstnRoute route) {
        return new PstnRouteResource(
                InboundPart.of(route),
                route.destination(),
                route.destinationWarning().orElse(null),
                route.allowCallTransfer(),
                route.acceptPrompt());
    }
}
