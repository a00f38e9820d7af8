package io.switchboard.server.trunk;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where the called number of an incoming call is read. */
public enum CalledNumberFrom {
    /** The request URI. */
    @JsonProperty("requestUri")
    REQUEST_URI,
    /** The To header. */
    @JsonProperty("to")
    TO
}
