package io.switchboard.server.setup;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The first account and its owner. */
public record SetupFields(
        @Schema(description = "From the link printed on the console.", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String token,

        @Schema(example = "Example Ltd", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String organisation,

        @Schema(example = "Ana", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String ownerFirstName,

        @Schema(example = "Ortiz", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String ownerLastName,

        @Schema(example = "ana@example.com", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String email,

        @Schema(
                description = "At least 10 characters.",
                requiredMode = Schema.RequiredMode.REQUIRED,
                accessMode = Schema.AccessMode.WRITE_ONLY)
        @Nullable
        String password,

        @Schema(description = "ISO 3166 code.", example = "US", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String country,

        @Schema(example = "Europe/Berlin", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String timeZone,

        @Schema(
                description = "Host name or address that phones reach the server at.",
                example = "pbx.example.com",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String publicAddress) {
    /** Leaves the password and the token out. */
    @Override
    public String toString() {
        return "SetupFields[organisation=" + organisation + ", email=" + email + "]";
    }
}
