package io.switchboard.server.session;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a person may do. */
public enum Role {
    /** Runs the server and owns its first account. */
    @JsonProperty("operator")
    OPERATOR,
    /** Owns an account. */
    @JsonProperty("owner")
    OWNER,
    /** Manages an account. */
    @JsonProperty("administrator")
    ADMINISTRATOR,
    /** Uses a phone of the account. */
    @JsonProperty("agent")
    AGENT
}
