package io.switchboard.server.contactmethod;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.contactmethod.UnavailablePolicy;
import io.switchboard.directory.contactmethod.UnavailableReason;
import org.jspecify.annotations.Nullable;

/** The reasons that have an action of their own; null for those without one. */
@Schema(name = "UnavailableReasons", description = "What is done for single reasons; null where it is the same.")
public record UnavailableReasonsResource(
        @Schema(description = "On the phone, or declined.") @Nullable
        UnavailableActionResource busy,

        @Schema(description = "Rang as long as it may.") @Nullable
        UnavailableActionResource noAnswer,

        @Schema(description = "Nothing of it could be reached.") @Nullable
        UnavailableActionResource offline,

        @Schema(description = "The owner's time schedule is closed.") @Nullable
        UnavailableActionResource outOfHours) {

    static UnavailableReasonsResource of(UnavailablePolicy policy) {
        return new UnavailableReasonsResource(
                UnavailableActionResource.of(policy.byReason().get(UnavailableReason.BUSY)),
                UnavailableActionResource.of(policy.byReason().get(UnavailableReason.NO_ANSWER)),
                UnavailableActionResource.of(policy.byReason().get(UnavailableReason.OFFLINE)),
                UnavailableActionResource.of(policy.byReason().get(UnavailableReason.OUT_OF_HOURS)));
    }
}
