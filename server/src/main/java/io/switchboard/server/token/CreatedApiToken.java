package io.switchboard.server.token;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A new API token with its text, which is shown this once. */
public record CreatedApiToken(
        String id,
        String name,

        @Schema(description = "Send it as `Authorization: Bearer …`.")
        String token,

        Instant createdAt,
        @Nullable Instant expiresAt) {
    /** Leaves the token's text out. */
    @Override
    public String toString() {
        return "CreatedApiToken[id=" + id + ", name=" + name + "]";
    }
}
