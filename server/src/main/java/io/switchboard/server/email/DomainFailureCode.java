package io.switchboard.server.email;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a domain could not be proved. */
public enum DomainFailureCode {
    /** There is no such TXT record. */
    @JsonProperty("noRecord")
    NO_RECORD,
    /** The TXT record says something else. */
    @JsonProperty("wrongRecord")
    WRONG_RECORD,
    /** The domain does not exist. */
    @JsonProperty("noSuchDomain")
    NO_SUCH_DOMAIN,
    /** No name server answered in time. */
    @JsonProperty("timeout")
    TIMEOUT,
    /** The name servers cannot answer. */
    @JsonProperty("serverFailure")
    SERVER_FAILURE
}
