package io.switchboard.server.settings;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settings of the account and of the server. */
@Schema(name = "Settings", description = "Settings of the account and of the server.")
public record SettingsResource(
        @Schema(example = "Example Ltd") String organisation,

        @Schema(description = "ISO 3166 code.", example = "US")
        String country,

        @Schema(example = "Europe/Berlin") String timeZone,

        @Schema(
                description = "Host name or address that phones and carriers reach the server at.",
                example = "pbx.example.com")
        @Nullable
        String publicAddress,

        MailSettingsResource mail,

        @Schema(
                description = "Networks that other SIP systems must let in; empty for the public address alone.",
                example = "[\"46.19.208.0/21\"]")
        List<String> networks,

        @Schema(description = "SIP accounts of this account may use TLS.")
        boolean tlsEnabled,

        @Schema(description = "SIP accounts of this account may use SRTP.")
        boolean srtpEnabled,

        @Schema(
                description = "Id of the email contact that is told when something needs a person; null for the owner's"
                        + " address.",
                example = "0199d3c2-7a30-7c11-9d58-2f1d36a0e001")
        @Nullable
        String systemEmail,

        @Schema(description = "Where such notices go now.", example = "office@example.com") @Nullable
        String systemEmailAddress,

        @Schema(example = "1") long version) {}
