package io.switchboard.server.trunk;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.trunk.Trunk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A joint to a carrier. */
@Schema(name = "Trunk", description = "A joint to a carrier.")
public record TrunkResource(
        String id,
        @Schema(example = "Carrier") String name,
        boolean enabled,

        @Schema(description = "Host or address of the carrier.", example = "sip.carrier.example")
        String host,

        @Schema(example = "5060") @Nullable Integer port,
        TrunkTransport transport,
        @Nullable String username,

        @Schema(description = "Addresses and ranges that may send calls.", example = "[\"203.0.113.0/24\"]")
        List<String> allowedAddresses,

        @Schema(description = "How numbers are written towards the carrier.")
        NumberFormat numberFormat,

        @Schema(description = "Where the caller ID goes.") CallerIdHeader callerIdHeader,

        @Schema(description = "Where the called number is read in calls from the carrier.")
        CalledNumberFrom calledNumberFrom,

        @Schema(description = "How many calls at once; no limit when null.") @Nullable
        Integer channels,

        @Schema(description = "Trunks of smaller order are tried first for calls to the outside.", example = "0")
        int outboundOrder,

        @Schema(description = "The carrier lets forwarded calls show whoever called first.")
        boolean showsOriginalCaller,

        @Schema(example = "1") long version) {
    static TrunkResource of(Trunk trunk) {
        return new TrunkResource(
                trunk.id().toString(),
                trunk.name(),
                trunk.enabled(),
                trunk.host(),
                trunk.port().orElse(null),
                TrunkTransport.valueOf(trunk.transport().name()),
                trunk.username().orElse(null),
                trunk.allowedAddresses(),
                NumberFormat.valueOf(trunk.numberFormat().name()),
                CallerIdHeader.valueOf(trunk.callerIdHeader().name()),
                CalledNumberFrom.valueOf(trunk.calledNumberFrom().name()),
                trunk.channels().orElse(null),
                trunk.outboundOrder(),
                trunk.showsOriginalCaller(),
                trunk.version());
    }
}
