package io.switchboard.server.access;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far an access is. */
public enum AccessState {
    /** Invited, and has not chosen a password yet. */
    @JsonProperty("invited")
    INVITED,
    /** Signs in with a password. */
    @JsonProperty("active")
    ACTIVE
}
