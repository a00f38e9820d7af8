package io.switchboard.server.health;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Is the server well? */
@Schema(name = "Health", description = "Is the server well?")
public record HealthResource(
        ServerStatus status, @Schema(example = "0.1.0") String version, List<HealthCheckResource> checks) {}
