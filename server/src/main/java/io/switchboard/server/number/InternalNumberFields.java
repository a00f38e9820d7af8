package io.switchboard.server.number;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be written of an internal number. */
@Schema(name = "InternalNumberFields", description = "What can be written of an internal number.")
public record InternalNumberFields(
        @Schema(description = "1 to 4 digits.", example = "101", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String number) {}
