package io.switchboard.server.email;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The secret of a link. */
@Schema(name = "EmailVerificationToken", description = "The secret of the link in a mail.")
public record EmailVerificationToken(
        @Schema(description = "The `token` of the link.", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String token) {
    /** Leaves the secret out. */
    @Override
    public String toString() {
        return "EmailVerificationToken[]";
    }
}
