package io.switchboard.server.user;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.user.User;
import io.switchboard.directory.user.UserDraft;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be written of a user. */
@Schema(name = "UserFields", description = "What can be written of a user.")
public record UserFields(
        @Schema(example = "Ana", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String firstName,

        @Schema(example = "Ortiz", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String lastName,

        @Schema(example = "Sales") @Nullable String department,
        @Schema(example = "Account executive") @Nullable String jobTitle,

        @Schema(description = "Where invitations and voicemails go.", example = "ana@example.com") @Nullable
        String email) {
    static UserFields of(User user) {
        return new UserFields(
                user.firstName(),
                user.lastName(),
                user.department().orElse(null),
                user.jobTitle().orElse(null),
                user.email().orElse(null));
    }

    UserDraft draft() {
        return new UserDraft(
                Objects.requireNonNullElse(firstName, ""),
                Objects.requireNonNullElse(lastName, ""),
                Optional.ofNullable(department),
                Optional.ofNullable(jobTitle),
                Optional.ofNullable(email));
    }
}
