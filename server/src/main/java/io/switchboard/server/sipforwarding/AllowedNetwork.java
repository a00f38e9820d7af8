package io.switchboard.server.sipforwarding;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.network.Network;

/** A network that calls come from. */
public record AllowedNetwork(
        @Schema(example = "46.19.208.0/21") String cidr,

        @Schema(description = "Its first address.", example = "46.19.208.0")
        String first,

        @Schema(description = "The last address that a host can have.", example = "46.19.215.254")
        String last) {
    static AllowedNetwork of(Network network) {
        return new AllowedNetwork(
                network.toString(),
                network.first().getHostAddress(),
                network.last().getHostAddress());
    }
}
