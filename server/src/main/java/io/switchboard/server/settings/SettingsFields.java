package io.switchboard.server.settings;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be written of the settings. */
@Schema(name = "SettingsFields", description = "What can be written of the settings.")
public record SettingsFields(
        @Schema(example = "Example Ltd") @Nullable String organisation,

        @Schema(description = "ISO 3166 code.", example = "US") @Nullable
        String country,

        @Schema(example = "Europe/Berlin") @Nullable String timeZone,

        @Schema(
                description = "Host name or address that phones and carriers reach the server at.",
                example = "pbx.example.com")
        @Nullable
        String publicAddress,

        @Nullable MailSettingsFields mail) {
    static SettingsFields of(SettingsResource settings) {
        return new SettingsFields(
                settings.organisation(),
                settings.country(),
                settings.timeZone(),
                settings.publicAddress(),
                MailSettingsFields.of(settings.mail()));
    }
}
