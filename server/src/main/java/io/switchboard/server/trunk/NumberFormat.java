package io.switchboard.server.trunk;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How numbers are written towards a carrier. */
public enum NumberFormat {
    /** Digits alone. */
    @JsonProperty("e164")
    E164,
    /** With a leading plus. */
    @JsonProperty("e164Plus")
    E164_PLUS
}
