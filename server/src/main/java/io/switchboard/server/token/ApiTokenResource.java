package io.switchboard.server.token;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.access.ApiToken;
import io.switchboard.server.session.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A token that programs sign requests with. */
@Schema(name = "ApiToken", description = "A token that programs sign requests with.")
public record ApiTokenResource(
        String id,
        @Schema(example = "Billing export") String name,
        Role role,

        @Schema(description = "What it is narrowed to; everything the role may do when empty.")
        List<String> scopes,

        @Nullable String userId,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant expiresAt) {
    static ApiTokenResource of(ApiToken token) {
        return new ApiTokenResource(
                token.id().toString(),
                token.name(),
                Role.valueOf(token.role().name()),
                token.scopes(),
                token.userId().map(UUID::toString).orElse(null),
                token.createdAt(),
                token.lastUsedAt().orElse(null),
                token.expiresAt().orElse(null));
    }
}
