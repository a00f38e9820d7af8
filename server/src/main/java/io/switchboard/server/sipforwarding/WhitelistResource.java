package io.switchboard.server.sipforwarding;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What another SIP system must let in. */
@Schema(name = "Whitelist", description = "What another SIP system must let in and out.")
public record WhitelistResource(
        @Schema(description = "Where signalling and sound come from and go to.")
        List<AllowedNetwork> networks,

        @Schema(description = "Where sound comes from and goes to.")
        PortSpan rtpPorts,

        SignallingPorts signallingPorts) {
    /** Copies the list. */
    public WhitelistResource {
        networks = List.copyOf(networks);
    }

    /** UDP ports, both included. */
    public record PortSpan(
            @Schema(example = "16384") int from,
            @Schema(example = "32767") int to) {}

    /** Where SIP messages come from; null where that transport is not offered. */
    public record SignallingPorts(
            @Schema(example = "5060") @Nullable Integer udp,
            @Schema(example = "5060") @Nullable Integer tcp) {}
}
