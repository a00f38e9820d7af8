package io.switchboard.server.call;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.history.CallRecord;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call that was, or one that has begun. */
@Schema(name = "CallRecord", description = "A call that was, or one that has begun.")
public record CallRecordResource(
        String id,
        CallDirection direction,
        Instant startedAt,
        @Nullable Instant answeredAt,

        @Schema(description = "Null while the call lasts.") @Nullable
        Instant endedAt,

        int ringSeconds,
        int talkSeconds,
        @Nullable String fromNumber,
        @Nullable String fromName,
        @Nullable String toNumber,
        @Nullable String toName,
        @Nullable String answeredBy,

        @Schema(description = "Null while the call lasts.") @Nullable
        CallOutcome outcome,

        @Nullable CallEnder endedBy,
        @Nullable Integer sipStatus,

        @Schema(description = "Why the call ended, as a sentence.") @Nullable
        String reason,

        List<AttemptResource> attempts) {
    static CallRecordResource of(CallRecord call) {
        return new CallRecordResource(
                call.id().toString(),
                CallDirection.valueOf(call.direction().name()),
                call.startedAt(),
                call.answeredAt().orElse(null),
                call.endedAt().orElse(null),
                (int) call.ringSeconds(),
                (int) call.talkSeconds(),
                call.fromNumber().isEmpty() ? null : call.fromNumber(),
                call.fromName().orElse(null),
                call.toNumber().isEmpty() ? null : call.toNumber(),
                call.toName().orElse(null),
                call.answeredBy().orElse(null),
                call.outcome()
                        .map(outcome -> CallOutcome.valueOf(outcome.name()))
                        .orElse(null),
                call.endedBy().map(ender -> CallEnder.valueOf(ender.name())).orElse(null),
                call.sipStatus().orElse(null),
                call.reason().orElse(null),
                call.attempts().stream().map(AttemptResource::of).toList());
    }
}
