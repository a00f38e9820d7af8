package io.switchboard.server.sipaccount;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/** How sound can be coded on the way to a phone. */
@Schema(name = "Codec", description = "How sound can be coded; telephone-event carries the keys pressed in a call.")
public enum Codec {
    @JsonProperty("OPUS")
    OPUS,
    @JsonProperty("G722")
    G722,
    @JsonProperty("PCMU")
    PCMU,
    @JsonProperty("PCMA")
    PCMA,
    @JsonProperty("G729")
    G729,
    @JsonProperty("GSM")
    GSM,
    /** Keys pressed during a call; menus and feature codes need it. */
    @JsonProperty("telephone-event")
    TELEPHONE_EVENT
}
