package io.switchboard.server.sipaccount;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of a call that nobody answers. */
public enum WhenUnavailable {
    /** The call ends. */
    @JsonProperty("doNothing")
    DO_NOTHING,
    /** The greeting is played and the caller leaves a message. */
    @JsonProperty("voicemail")
    VOICEMAIL
}
