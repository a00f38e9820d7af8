package io.switchboard.server.call;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who ended a call. */
public enum CallEnder {
    /** The caller. */
    @JsonProperty("caller")
    CALLER,
    /** The called side. */
    @JsonProperty("callee")
    CALLEE,
    /** Switchboard. */
    @JsonProperty("system")
    SYSTEM,
    /** The carrier. */
    @JsonProperty("carrier")
    CARRIER
}
