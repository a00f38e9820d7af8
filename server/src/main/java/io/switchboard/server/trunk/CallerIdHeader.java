package io.switchboard.server.trunk;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which header carries the caller ID. */
public enum CallerIdHeader {
    /** From. */
    @JsonProperty("from")
    FROM,
    /** P-Asserted-Identity (RFC 3325). */
    @JsonProperty("pAssertedIdentity")
    P_ASSERTED_IDENTITY,
    /** Remote-Party-ID. */
    @JsonProperty("remotePartyId")
    REMOTE_PARTY_ID
}
