package io.switchboard.server.user;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.user.User;
import io.switchboard.directory.user.User.FollowedSchedule;
import io.switchboard.directory.user.UserDraft;
import io.switchboard.server.listing.Ids;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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

        @Schema(description = "Where invitations to the App go.", example = "ana@example.com") @Nullable
        String email,

        @Schema(
                description = "The working hours outside of which calls skip the user; null for always reachable.",
                example = "0199d3c2-7a30-7c11-9d58-2f1d36a0c001")
        @Nullable
        String timeScheduleId,

        @Schema(
                description = "Whether the user's contact methods may call and be called; true when absent.",
                example = "true")
        @Nullable
        Boolean active,

        @Schema(
                description = "Where the user's contact methods may call outside; everywhere when absent.",
                example = "everywhere")
        @Nullable
        ExternalCalls externalCalls) {
    static UserFields of(User user) {
        return new UserFields(
                user.firstName(),
                user.lastName(),
                user.department().orElse(null),
                user.jobTitle().orElse(null),
                user.email().orElse(null),
                user.timeSchedule()
                        .map(FollowedSchedule::id)
                        .map(UUID::toString)
                        .orElse(null),
                user.active(),
                ExternalCalls.of(user.externalCalls()));
    }

    UserDraft draft() {
        return new UserDraft(
                Objects.requireNonNullElse(firstName, ""),
                Objects.requireNonNullElse(lastName, ""),
                Optional.ofNullable(department),
                Optional.ofNullable(jobTitle),
                Optional.ofNullable(email),
                Ids.inField("timeScheduleId", timeScheduleId),
                Objects.requireNonNullElse(active, true),
                Objects.requireNonNullElse(externalCalls, ExternalCalls.EVERYWHERE)
                        .kept());
    }
}
