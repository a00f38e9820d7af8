package io.switchboard.server.settings;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be written of the mail settings. */
@Schema(name = "MailSettingsFields", description = "What can be written of the mail settings.")
public record MailSettingsFields(
        @Schema(example = "smtp.example.com") @Nullable String host,
        @Schema(example = "587") @Nullable Integer port,
        @Nullable MailSecurity security,
        @Nullable String username,

        @Schema(description = "Kept as it is when absent.", accessMode = Schema.AccessMode.WRITE_ONLY) @Nullable
        String password,

        @Schema(example = "switchboard@example.com") @Nullable
        String from) {
    static MailSettingsFields of(MailSettingsResource mail) {
        return new MailSettingsFields(mail.host(), mail.port(), mail.security(), mail.username(), null, mail.from());
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "MailSettingsFields[host=" + host + "]";
    }
}
