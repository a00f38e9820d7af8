package io.switchboard.server.call;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A call going on now. */
@Schema(name = "LiveCall", description = "A call going on now.")
public record LiveCallResource(
        String id,
        Instant startedAt,
        @Nullable Instant answeredAt,
        CallState state,
        CallDirection direction,
        CallParty from,
        CallParty to,
        @Schema(example = "PCMU") @Nullable String codec) {}
