package io.switchboard.server.sipforwarding;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.sipforwarding.SipDestination;
import io.switchboard.directory.sipforwarding.SipForwarding;
import io.switchboard.server.contactmethod.InboundPart;
import org.jspecify.annotations.Nullable;

/** A SIP forwarding: calls are handed to another SIP system. */
@Schema(name = "SipForwarding", description = "A SIP forwarding: calls are handed to another SIP system.")
public record SipForwardingResource(
        @JsonUnwrapped InboundPart inbound,

        @Schema(description = "What stands before the @ of the SIP address.", example = "123456789")
        String username,

        @Schema(description = "Host name or address.", example = "sip.example.com")
        String domain,

        @Schema(description = "Found by DNS when null.", example = "5060") @Nullable
        Integer port,

        NetworkProtocol networkProtocol,

        @Schema(description = "Answers of 300, 301, 302 and 305 lead on.")
        boolean followRedirects,

        @Schema(description = "Who answers must press a key before the call is connected.")
        boolean acceptPrompt,

        @Schema(description = "What we authenticate with where the other side asks.") @Nullable
        String authenticationUsername) {
    static SipForwardingResource of(SipForwarding forwarding) {
        SipDestination destination = forwarding.destination();
        return new SipForwardingResource(
                InboundPart.of(forwarding),
                destination.username(),
                destination.domain(),
                destination.port().orElse(null),
                NetworkProtocol.valueOf(destination.networkProtocol().name()),
                destination.followRedirects(),
                forwarding.acceptPrompt(),
                forwarding.authenticationUsername().orElse(null));
    }
}
