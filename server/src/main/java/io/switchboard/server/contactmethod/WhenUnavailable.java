package io.switchboard.server.contactmethod;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.contactmethod.ActionKind;
import io.switchboard.directory.contactmethod.UnavailableAction;

/** What becomes of a call that a contact method cannot take. */
@Schema(name = "WhenUnavailable", description = "What becomes of a call that a contact method cannot take.")
public enum WhenUnavailable {
    /** The call ends. */
    @JsonProperty("doNothing")
    DO_NOTHING,
    /** The greeting is played and the caller leaves a message. */
    @JsonProperty("voicemail")
    VOICEMAIL,
    /** The call goes to another contact method. */
    @JsonProperty("contactMethod")
    CONTACT_METHOD,
    /** The call goes where an internal number leads. */
    @JsonProperty("internalNumber")
    INTERNAL_NUMBER;

    /** What the API calls an action. */
    public static WhenUnavailable of(UnavailableAction action) {
        return switch (ActionKind.of(action)) {
            case DO_NOTHING -> DO_NOTHING;
            case VOICEMAIL -> VOICEMAIL;
            case CONTACT_METHOD -> CONTACT_METHOD;
            case INTERNAL_NUMBER -> INTERNAL_NUMBER;
        };
    }
}
