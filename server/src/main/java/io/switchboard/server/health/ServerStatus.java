package io.switchboard.server.health;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Is the server at work? */
public enum ServerStatus {
    /** Not everything listens yet. */
    @JsonProperty("starting")
    STARTING,
    /** Everything listens. */
    @JsonProperty("ready")
    READY,
    /** At work, but something needs a person. */
    @JsonProperty("degraded")
    DEGRADED
}
