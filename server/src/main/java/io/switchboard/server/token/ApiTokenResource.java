package io.switchboard.server.token;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.access.ApiToken;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A token that programs sign requests with. */
@Schema(name = "ApiToken", description = "A token that programs sign requests with.")
public record ApiTokenResource(
        String id,
        @Schema(example = "Billing export") String name,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant expiresAt) {
    static ApiTokenResource of(ApiToken token) {
        return new ApiTokenResource(
                token.id().toString(),
                token.name(),
                token.createdAt(),
                token.lastUsedAt().orElse(null),
                token.expiresAt().orElse(null));
    }
}
