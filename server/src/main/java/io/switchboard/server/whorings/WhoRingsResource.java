package io.switchboard.server.whorings;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.routing.question.WhoRings;
import java.time.Instant;
import java.util.List;

/** What would happen to a call. */
@Schema(name = "WhoRings", description = "What would happen to a call.")
public record WhoRingsResource(
        @Schema(description = "When it is called.") Instant at,

        @Schema(description = "The whole way, in order.") List<WhoRingsStepResource> steps,

        @Schema(
                description = "The answer in one sentence.",
                example = "The phone of Ana Ortiz (Desk phone) rings for 1 minute.")
        String summary) {
    static WhoRingsResource of(WhoRings answer) {
        return new WhoRingsResource(
                answer.at(),
                answer.steps().stream().map(WhoRingsStepResource::of).toList(),
                answer.summary());
    }
}
