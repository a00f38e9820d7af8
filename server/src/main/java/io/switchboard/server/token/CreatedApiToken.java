package io.switchboard.server.token;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.server.session.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A new API token with its text, which is shown this once. */
public record CreatedApiToken(
        String id,
        String name,

        @Schema(description = "Send it as `Authorization: Bearer …`.")
        String token,

        Role role,
        List<String> scopes,
        Instant createdAt,
        @Nullable Instant expiresAt) {
    /** Leaves the token's text out. */
    @Override
    public String toString() {
        return "CreatedApiToken[id=" + id + ", name=" + name + "]";
    }
}
