package io.switchboard.server.call;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a call comes from and goes to. */
public enum CallDirection {
    /** From a carrier. */
    @JsonProperty("inbound")
    INBOUND,
    /** To a carrier. */
    @JsonProperty("outbound")
    OUTBOUND,
    /** Between colleagues. */
    @JsonProperty("internal")
    INTERNAL
}
