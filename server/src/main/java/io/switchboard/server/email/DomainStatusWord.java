package io.switchboard.server.email;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a domain was proved. */
public enum DomainStatusWord {
    /** Its record was not looked for yet. */
    @JsonProperty("pending")
    PENDING,
    /** Proved. */
    @JsonProperty("verified")
    VERIFIED,
    /** Its record was not found. */
    @JsonProperty("failed")
    FAILED
}
