package io.switchboard.server.user;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.user.User;
import io.switchboard.directory.user.User.FollowedSchedule;
import io.switchboard.server.invitation.InvitationResource;
import java.time.Instant;
import java.util.UUID;
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

        @Schema(description = "Null for always reachable.", example = "0199d3c2-7a30-7c11-9d58-2f1d36a0c003") @Nullable
        String timeScheduleId,

        @Schema(example = "Main office hours") @Nullable String timeScheduleTitle,

        @Schema(description = "Whether the user's contact methods may call and be called.", example = "true")
        boolean active,

        @Schema(example = "everywhere") ExternalCalls externalCalls,

        @Schema(
                description = "Where the picture is; null when there is none.",
                example = "/api/v1/users/0199d3c2-7a30-7c11-9d58-2f1d36a0c001/avatar?tag=5f1c")
        @Nullable
        String avatar,

        InvitationResource appInvitation,

        @Schema(description = "The user's line in the App; null when there is none.") @Nullable
        String appLineId,

        @Schema(description = "How many SIP accounts the user owns.", example = "1")
        int sipAccounts,

        @Schema(description = "How many contact methods of all kinds the user owns.", example = "2")
        int contactMethods,

        @Schema(description = "How many devices the user has with the App.", example = "0")
        int devices,

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
                user.timeSchedule()
                        .map(FollowedSchedule::id)
                        .map(UUID::toString)
                        .orElse(null),
                user.timeSchedule().map(FollowedSchedule::title).orElse(null),
                user.active(),
                ExternalCalls.of(user.externalCalls()),
                user.avatarTag()
                        .map(tag -> "/api/v1/users/" + user.id() + "/avatar?tag=" + tag)
                        .orElse(null),
                InvitationResource.of(user.invitation()),
                user.appLine().map(UUID::toString).orElse(null),
                user.counts().sipAccounts(),
                user.counts().contactMethods(),
                user.counts().devices(),
                user.createdAt(),
                user.version());
    }
}
