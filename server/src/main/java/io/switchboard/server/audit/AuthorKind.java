package io.switchboard.server.audit;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an author is. */
public enum AuthorKind {
    /** Somebody who signed in. */
    @JsonProperty("person")
    PERSON,
    /** A program with a token. */
    @JsonProperty("apiToken")
    API_TOKEN,
    /** The server itself. */
    @JsonProperty("system")
    SYSTEM
}
