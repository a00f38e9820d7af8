package io.switchboard.server.featurecode;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.featurecode.FeatureCodes;
import io.switchboard.directory.featurecode.FeatureCodesDraft;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be written of the feature codes. */
@Schema(name = "FeatureCodesFields", description = "What can be written of the feature codes.")
public record FeatureCodesFields(
        @Schema(description = "Transfers after talking to the new party; null switches it off.", example = "*11")
        @Nullable
        String attendedTransfer,

        @Schema(description = "Transfers at once; null switches it off.", example = "*22") @Nullable
        String unattendedTransfer,

        @Schema(description = "Starts and stops a recording; null switches it off.", example = "*33") @Nullable
        String recordOnDemand) {
    static FeatureCodesFields of(FeatureCodes codes) {
        return new FeatureCodesFields(
                codes.attendedTransfer().orElse(null),
                codes.unattendedTransfer().orElse(null),
                codes.recordOnDemand().orElse(null));
    }

    FeatureCodesDraft draft() {
        return new FeatureCodesDraft(
                Optional.ofNullable(attendedTransfer),
                Optional.ofNullable(unattendedTransfer),
                Optional.ofNullable(recordOnDemand));
    }
}
