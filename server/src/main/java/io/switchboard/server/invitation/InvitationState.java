package io.switchboard.server.invitation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.appline.AppInvitation;

/** How far an invitation to the App has come. */
@Schema(name = "InvitationState", description = "How far an invitation to the App has come.")
public enum InvitationState {
    /** None was sent. */
    @JsonProperty("notInvited")
    NOT_INVITED,
    /** It was sent and waits to be used. */
    @JsonProperty("invited")
    INVITED,
    /** A device was activated with it. */
    @JsonProperty("activated")
    ACTIVATED,
    /** It was not used in time. */
    @JsonProperty("expired")
    EXPIRED;

    /** What the API calls a state. */
    public static InvitationState of(AppInvitation.State state) {
        return switch (state) {
            case NOT_INVITED -> NOT_INVITED;
            case INVITED -> INVITED;
            case ACTIVATED -> ACTIVATED;
            case EXPIRED -> EXPIRED;
        };
    }

    /** As a file for people says it. */
    public String title() {
        return switch (this) {
            case NOT_INVITED -> "Not invited";
            case INVITED -> "Invited";
            case ACTIVATED -> "Activated";
            case EXPIRED -> "Expired";
        };
    }
}
