package io.switchboard.server.session;

import io.swagger.v3.oas.annotations.media.Schema;

/** Who is signed in. */
@Schema(name = "Session", description = "Who is signed in.")
public record SessionResource(
        @Schema(example = "ana@example.com") String email,
        @Schema(example = "Ana") String firstName,
        @Schema(example = "Ortiz") String lastName,
        Role role,
        AccountResource account,

        @Schema(description = "This server is a demonstration.")
        boolean demo,

        @Schema(example = "0.1.0") String version) {}
