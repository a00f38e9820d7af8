package io.switchboard.server.settings;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The mail server that voicemails and notices go through. */
@Schema(name = "MailSettings", description = "The mail server that voicemails and notices go through.")
public record MailSettingsResource(
        @Schema(example = "smtp.example.com") @Nullable String host,
        @Schema(example = "587") int port,
        MailSecurity security,
        @Nullable String username,

        @Schema(description = "A password is kept; it is never shown.")
        boolean passwordSet,

        @Schema(example = "switchboard@example.com") @Nullable
        String from) {}
