package io.switchboard.server.call;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One side of a call. */
public record CallParty(
        @Schema(example = "12025550101") @Nullable String number,
        @Schema(example = "Ana Ortiz") @Nullable String name) {}
