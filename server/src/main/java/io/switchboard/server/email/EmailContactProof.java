package io.switchboard.server.email;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What proved an address. */
public enum EmailContactProof {
    /** The link in a mail. */
    @JsonProperty("link")
    LINK,
    /** Its domain. */
    @JsonProperty("domain")
    DOMAIN
}
