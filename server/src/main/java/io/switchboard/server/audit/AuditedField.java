package io.switchboard.server.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One field of a change. Secrets are never told. */
@Schema(name = "AuditedField", description = "One field of a change. Secrets are never told.")
public record AuditedField(
        @Schema(example = "ringSeconds") String field,

        @Schema(description = "Null where there was no value.", example = "60") @Nullable
        String before,

        @Schema(description = "Null where there is no value now.", example = "30") @Nullable
        String after) {}
