package io.switchboard.server.email;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether an address was proved. */
public enum EmailContactStatus {
    /** A mail with a link is on its way. */
    @JsonProperty("pending")
    PENDING,
    /** Proved. */
    @JsonProperty("verified")
    VERIFIED,
    /** The mail cannot arrive. */
    @JsonProperty("failed")
    FAILED
}
