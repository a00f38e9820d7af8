package io.switchboard.server.health;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a check came out. */
public enum CheckStatus {
    /** As it should be. */
    @JsonProperty("ok")
    OK,
    /** It works, but not as well as it could. */
    @JsonProperty("warn")
    WARN,
    /** It does not work. */
    @JsonProperty("fail")
    FAIL
}
