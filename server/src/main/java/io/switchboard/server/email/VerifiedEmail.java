package io.switchboard.server.email;

import io.swagger.v3.oas.annotations.media.Schema;

/** An address that was just confirmed. */
@Schema(name = "VerifiedEmail", description = "An address that was just confirmed, and for whom.")
public record VerifiedEmail(
        @Schema(example = "ana@example.com") String address,
        @Schema(example = "Example Ltd") String organisation) {}
