package io.switchboard.server.number;

import io.swagger.v3.oas.annotations.media.Schema;

/** Who uses a number. */
public record Holder(
        @Schema(example = "sipAccount") String kind,
        String id,
        @Schema(example = "Ana's desk phone") String name) {
    static Holder of(io.switchboard.directory.problem.Holder holder) {
        return new Holder(holder.kind(), holder.id().toString(), holder.name());
    }
}
