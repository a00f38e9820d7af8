package io.switchboard.server.access;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an invited person says to be let in. */
@Schema(name = "AcceptanceFields", description = "What an invited person says to be let in.")
public record AcceptanceFields(
        @Schema(description = "From the link of the mail.", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String token,

        @Schema(
                description = "At least 10 characters.",
                requiredMode = Schema.RequiredMode.REQUIRED,
                accessMode = Schema.AccessMode.WRITE_ONLY)
        @Nullable
        String password) {
    /** Leaves both out. */
    @Override
    public String toString() {
        return "AcceptanceFields[]";
    }
}
