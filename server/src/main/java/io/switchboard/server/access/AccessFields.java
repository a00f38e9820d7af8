package io.switchboard.server.access;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.access.Access;
import io.switchboard.directory.access.AccessDraft;
import io.switchboard.server.listing.Ids;
import io.switchboard.server.problem.Problem;
import io.switchboard.server.problem.ProblemException;
import io.switchboard.server.session.Role;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be written of an access. */
@Schema(name = "AccessFields", description = "What can be written of an access.")
public record AccessFields(
        @Schema(example = "Ben", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String firstName,

        @Schema(example = "Adler", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String lastName,

        @Schema(
                description = "Where the invitation goes, and what the person signs in with. It stays.",
                example = "ben@example.com",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String email,

        @Schema(description = "Your own role at most.", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        Role role,

        @Schema(description = "Id of the user whose lines and calls are theirs.") @Nullable
        String userId) {

    static AccessFields of(Access access) {
        return new AccessFields(
                access.firstName(),
                access.lastName(),
                access.email(),
                Role.valueOf(access.role().name()),
                access.userId().map(UUID::toString).orElse(null));
    }

    AccessDraft draft() {
        if (role == null) {
            throw new ProblemException(Problem.invalid("role", "required", "Choose a role."));
        }
        return new AccessDraft(
                Objects.requireNonNullElse(firstName, ""),
                Objects.requireNonNullElse(lastName, ""),
                Objects.requireNonNullElse(email, ""),
                io.switchboard.directory.access.Role.valueOf(role.name()),
                Ids.inField("userId", userId));
    }

    /** The draft of a change, which leaves the address as it is. */
    AccessDraft changeOf(Access present) {
        if (!present.email().equals(email)) {
            throw new ProblemException(Problem.invalid(
                    "email", "fixed", "The address of an access stays. Remove the access and invite the new address."));
        }
        return draft();
    }
}
