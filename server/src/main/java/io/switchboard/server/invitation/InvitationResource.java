package io.switchboard.server.invitation;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.appline.AppInvitation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The newest invitation of a user to the App. */
@Schema(name = "AppInvitation", description = "The newest invitation of a user to the App.")
public record InvitationResource(
        InvitationState state,

        @Schema(description = "Null when none was sent.") @Nullable
        Instant sentAt,

        @Schema(description = "Until when it can be used; null when none was sent.") @Nullable
        Instant expiresAt) {

    /** What the API tells of an invitation. */
    public static InvitationResource of(AppInvitation invitation) {
        return new InvitationResource(
                InvitationState.of(invitation.state()),
                invitation.sentAt().orElse(null),
                invitation.expiresAt().orElse(null));
    }
}
