package io.switchboard.server.trunk;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How SIP travels to a carrier. */
public enum TrunkTransport {
    /** UDP. */
    @JsonProperty("udp")
    UDP,
    /** TCP. */
    @JsonProperty("tcp")
    TCP
}
