package io.switchboard.server.sipforwarding;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.sipforwarding.SipDestination;
import io.switchboard.directory.sipforwarding.SipForwarding;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be written of where a SIP forwarding leads. */
public record TargetFields(
        @Schema(description = "What stands before the @ of the SIP address.", example = "123456789") @Nullable
        String username,

        @Schema(description = "Host name or address.", example = "sip.example.com") @Nullable
        String domain,

        @Schema(description = "Found by DNS when null.", example = "5060") @Nullable
        Integer port,

        @Nullable NetworkProtocol networkProtocol,

        @Schema(description = "Answers of 300, 301, 302 and 305 lead on.") @Nullable
        Boolean followRedirects,

        @Schema(description = "Who answers must press a key before the call is connected.") @Nullable
        Boolean acceptPrompt,

        @Schema(description = "What we authenticate with where the other side asks; usually null.") @Nullable
        String authenticationUsername,

        @Schema(
                description = "Never told again. Absent or null it stays as it is; it goes with the user name.",
                accessMode = Schema.AccessMode.WRITE_ONLY)
        @Nullable
        String authenticationPassword) {
    static TargetFields of(SipForwarding forwarding) {
        SipDestination destination = forwarding.destination();
        return new TargetFields(
                destination.username(),
                destination.domain(),
                destination.port().orElse(null),
                NetworkProtocol.valueOf(destination.networkProtocol().name()),
                destination.followRedirects(),
                forwarding.acceptPrompt(),
                forwarding.authenticationUsername().orElse(null),
                null);
    }

    SipDestination destination() {
        return new SipDestination(
                Objects.requireNonNullElse(username, ""),
                Objects.requireNonNullElse(domain, ""),
                Optional.ofNullable(port),
                io.switchboard.directory.sipforwarding.NetworkProtocol.valueOf(
                        Objects.requireNonNullElse(networkProtocol, NetworkProtocol.DUAL_STACK)
                                .name()),
                Objects.requireNonNullElse(followRedirects, false));
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "TargetFields[username=" + username + ", domain=" + domain + "]";
    }
}
