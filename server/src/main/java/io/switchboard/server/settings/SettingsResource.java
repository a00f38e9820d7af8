package io.switchboard.server.settings;

import io.swagger.v3.oas.annotations.media.Schema;
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
        @Schema(example = "1") long version) {}
