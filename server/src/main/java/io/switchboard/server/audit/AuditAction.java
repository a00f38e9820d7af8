package io.switchboard.server.audit;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What was done. */
public enum AuditAction {
    /** Something was made. */
    @JsonProperty("created")
    CREATED,
    /** Something was changed. */
    @JsonProperty("changed")
    CHANGED,
    /** Something was deleted. */
    @JsonProperty("deleted")
    DELETED
}
