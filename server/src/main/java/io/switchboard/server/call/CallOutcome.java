package io.switchboard.server.call;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a call ended. */
public enum CallOutcome {
    /** Somebody talked. */
    @JsonProperty("answered")
    ANSWERED,
    /** The caller reached the voicemail. */
    @JsonProperty("voicemail")
    VOICEMAIL,
    /** It rang and nobody answered. */
    @JsonProperty("noAnswer")
    NO_ANSWER,
    /** The line was busy. */
    @JsonProperty("busy")
    BUSY,
    /** The call was declined. */
    @JsonProperty("declined")
    DECLINED,
    /** The caller gave up. */
    @JsonProperty("cancelled")
    CANCELLED,
    /** No phone could be reached. */
    @JsonProperty("unreachable")
    UNREACHABLE,
    /** The call could not be set up. */
    @JsonProperty("failed")
    FAILED,
    /** The server was restarted during the call. */
    @JsonProperty("cutByRestart")
    CUT_BY_RESTART
}
