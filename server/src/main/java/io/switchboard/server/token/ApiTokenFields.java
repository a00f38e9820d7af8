package io.switchboard.server.token;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be written of an API token. */
@Schema(name = "ApiTokenFields", description = "What can be written of an API token.")
public record ApiTokenFields(
        @Schema(example = "Billing export", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String name,

        @Schema(description = "Never when null.") @Nullable Instant expiresAt) {}
