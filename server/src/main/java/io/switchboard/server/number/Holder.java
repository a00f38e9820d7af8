package io.switchboard.server.number;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who uses a number. */
public record Holder(
        @Schema(example = "sipAccount") String kind,
        String id,
        @Schema(example = "Ana Ortiz (Desk phone)") String name,

        @Schema(description = "The user whom it belongs to.") @Nullable
        String userId,

        @Schema(example = "Ana Ortiz") @Nullable String userName) {
    static Holder of(io.switchboard.directory.problem.Holder holder) {
        return new Holder(
                holder.kind(),
                holder.id().toString(),
                holder.name(),
                holder.owner().map(owner -> owner.id().toString()).orElse(null),
                holder.owner()
                        .map(io.switchboard.directory.problem.Holder.Owner::name)
                        .orElse(null));
    }
}
