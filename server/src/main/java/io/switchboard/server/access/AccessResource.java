package io.switchboard.server.access;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.access.Access;
import io.switchboard.server.session.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who may sign in. */
@Schema(name = "Access", description = "Somebody who may sign in.")
public record AccessResource(
        String id,
        @Schema(example = "Ben") String firstName,
        @Schema(example = "Adler") String lastName,
        @Schema(example = "ben@example.com") String email,
        Role role,

        @Schema(description = "The user whose lines and calls are theirs.") @Nullable
        String userId,

        @Nullable String userName,
        AccessState state,
        @Nullable Instant invitedAt,

        @Schema(description = "Until when the invitation can be accepted.") @Nullable
        Instant invitationExpiresAt,

        @Nullable Instant lastSeenAt,
        Instant createdAt,
        long version) {
    static AccessResource of(Access access) {
        return new AccessResource(
                access.id().toString(),
                access.firstName(),
                access.lastName(),
                access.email(),
                Role.valueOf(access.role().name()),
                access.userId().map(UUID::toString).orElse(null),
                access.userName().orElse(null),
                access.active() ? AccessState.ACTIVE : AccessState.INVITED,
                access.invitedAt().orElse(null),
                access.invitationExpiresAt().orElse(null),
                access.lastSeenAt().orElse(null),
                access.createdAt(),
                access.version());
    }
}
