package io.switchboard.server.call;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a call is. */
public enum CallState {
    /** Somebody is being rung. */
    @JsonProperty("ringing")
    RINGING,
    /** Both sides hear each other. */
    @JsonProperty("talking")
    TALKING,
    /** One side holds the other. */
    @JsonProperty("held")
    HELD,
    /** The caller listens to the greeting or leaves a message. */
    @JsonProperty("voicemail")
    VOICEMAIL
}
