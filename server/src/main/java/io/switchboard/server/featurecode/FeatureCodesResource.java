package io.switchboard.server.featurecode;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.featurecode.FeatureCodes;
import org.jspecify.annotations.Nullable;

/** What people press during a call. */
@Schema(name = "FeatureCodes", description = "What people press during a call; a feature without a code is off.")
public record FeatureCodesResource(
        @Schema(description = "Transfers after talking to the new party.", example = "*11") @Nullable
        String attendedTransfer,

        @Schema(description = "Transfers at once.", example = "*22") @Nullable
        String unattendedTransfer,

        @Schema(description = "Starts and stops a recording.", example = "*33") @Nullable
        String recordOnDemand,

        @Schema(example = "1") long version) {
    static FeatureCodesResource of(FeatureCodes codes) {
        return new FeatureCodesResource(
                codes.attendedTransfer().orElse(null),
                codes.unattendedTransfer().orElse(null),
                codes.recordOnDemand().orElse(null),
                codes.version());
    }
}
