package io.switchboard.server.listing;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A place where something is used.
 *
 * @param kind what uses it
 * @param id the user's id
 * @param name what people call it
 */
@Schema(description = "A place where something is used.")
public record Relation(
        @Schema(example = "sipAccount") String kind,
        String id,
        @Schema(example = "Desk phone") String name) {}
