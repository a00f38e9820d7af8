package io.switchboard.server.user;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/** Where a user's contact methods may call outside the phone system. */
@Schema(name = "ExternalCalls", description = "Where a user's contact methods may call outside the phone system.")
public enum ExternalCalls {
    /** Nowhere. */
    @JsonProperty("none")
    NONE,
    /** To numbers of the account's own country. */
    @JsonProperty("ownCountry")
    OWN_COUNTRY,
    /** Wherever the account may. */
    @JsonProperty("everywhere")
    EVERYWHERE;

    static ExternalCalls of(io.switchboard.directory.user.ExternalCalls calls) {
        return switch (calls) {
            case NONE -> NONE;
            case OWN_COUNTRY -> OWN_COUNTRY;
            case EVERYWHERE -> EVERYWHERE;
        };
    }

    io.switchboard.directory.user.ExternalCalls kept() {
        return switch (this) {
            case NONE -> io.switchboard.directory.user.ExternalCalls.NONE;
            case OWN_COUNTRY -> io.switchboard.directory.user.ExternalCalls.OWN_COUNTRY;
            case EVERYWHERE -> io.switchboard.directory.user.ExternalCalls.EVERYWHERE;
        };
    }

    /** As a file for people says it. */
    String title() {
        return switch (this) {
            case NONE -> "None";
            case OWN_COUNTRY -> "Own country";
            case EVERYWHERE -> "Everywhere";
        };
    }
}
