package io.switchboard.server.session;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An email and its password. */
public record SignInFields(
        @Schema(example = "ana@example.com", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String email,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, accessMode = Schema.AccessMode.WRITE_ONLY) @Nullable
        String password) {
    /** Leaves the password out. */
    @Override
    public String toString() {
        return "SignInFields[email=" + email + "]";
    }
}
