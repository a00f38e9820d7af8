package io.switchboard.server.sipaccount;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/** How sound travels to a phone. */
@Schema(name = "MediaType", description = "How sound travels; SRTP only where the operator has enabled it.")
public enum MediaType {
    @JsonProperty("RTP")
    RTP,
    @JsonProperty("SRTP-SDES")
    SRTP_SDES,
    @JsonProperty("SRTP-DTLS")
    SRTP_DTLS
}
