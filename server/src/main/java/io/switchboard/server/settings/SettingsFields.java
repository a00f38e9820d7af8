package io.switchboard.server.settings;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
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

        @Nullable MailSettingsFields mail,

        @Schema(
                description = "Networks that other SIP systems must let in, for the operator to say; the public address"
                        + " when empty.",
                example = "[\"46.19.208.0/21\"]")
        @Nullable
        List<String> networks,

        @Schema(description = "SIP accounts may use TLS; the operator's to say.") @Nullable
        Boolean tlsEnabled,

        @Schema(description = "SIP accounts may use SRTP; the operator's to say.") @Nullable
        Boolean srtpEnabled,

        @Schema(
                description =
                        "Id of the verified email contact that is told when something needs a person; null for the"
                                + " owner's address.",
                example = "0199d3c2-7a30-7c11-9d58-2f1d36a0e001")
        @Nullable
        String systemEmail) {
    static SettingsFields of(SettingsResource settings) {
        return new SettingsFields(
                settings.organisation(),
                settings.country(),
                settings.timeZone(),
                settings.publicAddress(),
                MailSettingsFields.of(settings.mail()),
                settings.networks(),
                settings.tlsEnabled(),
                settings.srtpEnabled(),
                settings.systemEmail());
    }
}
