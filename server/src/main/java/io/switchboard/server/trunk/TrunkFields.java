package io.switchboard.server.trunk;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.trunk.Trunk;
import io.switchboard.directory.trunk.TrunkDraft;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be written of a trunk. */
@Schema(name = "TrunkFields", description = "What can be written of a trunk.")
public record TrunkFields(
        @Schema(example = "Carrier", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String name,

        @Nullable Boolean enabled,

        @Schema(
                description = "Host or address of the carrier.",
                example = "sip.carrier.example",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String host,

        @Schema(example = "5060") @Nullable Integer port,
        @Nullable TrunkTransport transport,
        @Nullable String username,

        @Schema(description = "Never shown again.", accessMode = Schema.AccessMode.WRITE_ONLY) @Nullable
        String password,

        @Schema(description = "Addresses and ranges that may send calls.", example = "[\"203.0.113.0/24\"]") @Nullable
        List<String> allowedAddresses,

        @Schema(description = "How numbers are written towards the carrier.") @Nullable
        NumberFormat numberFormat,

        @Schema(description = "Where the caller ID goes.") @Nullable
        CallerIdHeader callerIdHeader,

        @Schema(description = "Where the called number is read in calls from the carrier.") @Nullable
        CalledNumberFrom calledNumberFrom,

        @Schema(description = "How many calls at once; no limit when null.") @Nullable
        Integer channels,

        @Schema(description = "Trunks of smaller order are tried first for calls to the outside.", example = "0")
        @Nullable
        Integer outboundOrder,

        @Schema(description = "The carrier lets forwarded calls show whoever called first.") @Nullable
        Boolean showsOriginalCaller) {
    static TrunkFields of(Trunk trunk) {
        return new TrunkFields(
                trunk.name(),
                trunk.enabled(),
                trunk.host(),
                trunk.port().orElse(null),
                TrunkTransport.valueOf(trunk.transport().name()),
                trunk.username().orElse(null),
                null,
                trunk.allowedAddresses(),
                NumberFormat.valueOf(trunk.numberFormat().name()),
                CallerIdHeader.valueOf(trunk.callerIdHeader().name()),
                CalledNumberFrom.valueOf(trunk.calledNumberFrom().name()),
                trunk.channels().orElse(null),
                trunk.outboundOrder(),
                trunk.showsOriginalCaller());
    }

    TrunkDraft draft() {
        return new TrunkDraft(
                Objects.requireNonNullElse(name, ""),
                Objects.requireNonNullElse(enabled, true),
                Objects.requireNonNullElse(host, ""),
                Optional.ofNullable(port),
                Trunk.TrunkTransport.valueOf(Objects.requireNonNullElse(transport, TrunkTransport.UDP)
                        .name()),
                Optional.ofNullable(username),
                Optional.ofNullable(password),
                Objects.requireNonNullElse(allowedAddresses, List.<String>of()),
                Trunk.NumberFormat.valueOf(Objects.requireNonNullElse(numberFormat, NumberFormat.E164)
                        .name()),
                Trunk.CallerIdHeader.valueOf(Objects.requireNonNullElse(callerIdHeader, CallerIdHeader.FROM)
                        .name()),
                Trunk.CalledNumberSource.valueOf(
                        Objects.requireNonNullElse(calledNumberFrom, CalledNumberFrom.REQUEST_URI)
                                .name()),
                Optional.ofNullable(channels),
                Objects.requireNonNullElse(outboundOrder, 0),
                Objects.requireNonNullElse(showsOriginalCaller, false));
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "TrunkFields[name=" + name + ", host=" + host + "]";
    }
}
