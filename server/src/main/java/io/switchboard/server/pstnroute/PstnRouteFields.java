package io.switchboard.server.pstnroute;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.pstnroute.PstnRoute;
import io.switchboard.directory.pstnroute.PstnRouteDraft;
import io.switchboard.server.contactmethod.InboundFields;
import java.util.Objects;

/** What can be written of a PSTN route. */
@Schema(name = "PstnRouteFields", description = "What can be written of a PSTN route.")
public record PstnRouteFields(
        @JsonUnwrapped InboundFields inbound, @JsonUnwrapped DestinationFields destination) {
    private static final String USUAL_NAME = "PSTN route";

    static PstnRouteFields of(PstnRoute route) {
        return new PstnRouteFields(InboundFields.of(route), DestinationFields.of(route));
    }

    PstnRouteDraft draft() {
        return new PstnRouteDraft(
                inbound.owner(),
                inbound.nameOr(USUAL_NAME),
                inbound.settings(),
                Objects.requireNonNullElse(destination.destination(), ""),
                Objects.requireNonNullElse(destination.allowCallTransfer(), false),
                Objects.requireNonNullElse(destination.acceptPrompt(), false));
    }
}
