package io.switchboard.server.trunk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a trunk fares. */
@Schema(name = "TrunkState", description = "How a trunk fares.")
public record TrunkStateResource(
        @Schema(description = "One of off, trying, registered, refused.", example = "registered")
        String registration,

        @Schema(description = "One of unknown, up, down.", example = "up")
        String reachable,

        @Schema(description = "The last news as a sentence.") @Nullable
        String detail,

        @Nullable Instant since) {}
