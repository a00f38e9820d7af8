package io.switchboard.server.sipforwarding;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/** Which of the addresses of a name are used. */
@Schema(name = "NetworkProtocol", description = "Which of the addresses of a name are used.")
public enum NetworkProtocol {
    @JsonProperty("ipv4Only")
    IPV4_ONLY,
    @JsonProperty("ipv6Only")
    IPV6_ONLY,
    @JsonProperty("dualStack")
    DUAL_STACK,
    @JsonProperty("ipv4Preferred")
    IPV4_PREFERRED,
    @JsonProperty("ipv6Preferred")
    IPV6_PREFERRED
}
