package io.switchboard.server.sipaccount;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.switchboard.directory.contactmethod.UnavailableAction;

/** What becomes of a call that nobody answers. */
public enum WhenUnavailable {
    /** The call ends. */
    @JsonProperty("doNothing")
    DO_NOTHING,
    /** The greeting is played and the caller leaves a message. */
    @JsonProperty("voicemail")
    VOICEMAIL;

    static WhenUnavailable of(UnavailableAction action) {
        return action instanceof UnavailableAction.Voicemail ? VOICEMAIL : DO_NOTHING;
    }

    UnavailableAction action() {
        return this == VOICEMAIL ? UnavailableAction.VOICEMAIL : UnavailableAction.DO_NOTHING;
    }
}
