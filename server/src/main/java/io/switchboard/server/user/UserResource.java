package io.switchboard.server.user;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.user.User;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person of the account, owner of contact methods. */
@Schema(name = "User", description = "A person of the account, owner of contact methods.")
public record UserResource(
        @Schema(example = "0199d3c2-7a30-7c11-9d58-2f1d36a0c001")
        String id,

        @Schema(example = "Ana") String firstName,
        @Schema(example = "Ortiz") String lastName,
        @Schema(example = "Sales") @Nullable String department,
        @Schema(example = "Account executive") @Nullable String jobTitle,
        @Schema(example = "ana@example.com") @Nullable String email,

        @Schema(description = "How many SIP accounts the user owns.", example = "1")
        int sipAccounts,

        Instant createdAt,

        @Schema(description = "Also the ETag; grows with every change.", example = "1")
        long version) {
    /** What the API tells of a user. */
    static UserResource of(User user) {
        return new UserResource(
                user.id().toString(),
                user.firstName(),
                user.lastName(),
                user.department().orElse(null),
                user.jobTitle().orElse(null),
                user.email().orElse(null),
                user.sipAccounts(),
                user.createdAt(),
                user.version());
    }
}
