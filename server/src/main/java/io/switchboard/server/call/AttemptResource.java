package io.switchboard.server.call;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.history.CallAttempt;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One try to reach somebody during a call. */
@Schema(name = "Attempt", description = "One try to reach somebody during a call.")
public record AttemptResource(
        @Schema(example = "Ana's desk phone") String target,
        Instant startedAt,
        @Schema(example = "12") int ringSeconds,
        @Schema(example = "noAnswer") String result,
        @Schema(example = "480") @Nullable Integer sipStatus) {
    static AttemptResource of(CallAttempt attempt) {
        return new AttemptResource(
                attempt.target(),
                attempt.startedAt(),
                (int) attempt.ringTime().toSeconds(),
                attempt.result(),
                attempt.sipStatus().orElse(null));
    }
}
