package io.switchboard.server.session;

import io.swagger.v3.oas.annotations.media.Schema;

/** The account a person works in. */
@Schema(name = "Account", description = "The account a person works in.")
public record AccountResource(
        String id,
        @Schema(example = "Example Ltd") String name,
        @Schema(example = "Europe/Berlin") String timeZone,
        @Schema(example = "US") String country) {}
