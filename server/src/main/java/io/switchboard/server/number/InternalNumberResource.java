package io.switchboard.server.number;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.number.InternalNumber;
import org.jspecify.annotations.Nullable;

/** A number dialled inside the account. */
@Schema(name = "InternalNumber", description = "A number dialled inside the account.")
public record InternalNumberResource(
        String id,

        @Schema(description = "1 to 4 digits.", example = "101")
        String number,

        @Nullable Holder holder) {
    /** What the API tells of an internal number. */
    static InternalNumberResource of(InternalNumber number) {
        return new InternalNumberResource(
                number.id().toString(),
                number.number(),
                number.holder().map(Holder::of).orElse(null));
    }
}
