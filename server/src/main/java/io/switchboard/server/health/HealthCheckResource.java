package io.switchboard.server.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that was looked at. */
@Schema(name = "HealthCheck", description = "One thing that was looked at.")
public record HealthCheckResource(
        @Schema(example = "database") String name,
        CheckStatus status,
        @Schema(example = "PostgreSQL 18.6 answers in 1 ms") String detail,

        @Schema(description = "What mends it.") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String remedy) {}
