package io.switchboard.server.contactmethod;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.contactmethod.RecordingSettings;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is told of which calls are recorded. */
public record RecordingPart(
        @Schema(description = "Id of the delivery method that recordings go by.") @Nullable
        String recordingDeliveryMethod,

        @Schema(description = "Calls received from inside are recorded.")
        boolean recordInboundInternal,

        @Schema(description = "Calls received from outside are recorded.")
        boolean recordInboundExternal,

        @Schema(description = "Calls made to inside are recorded.")
        boolean recordOutboundInternal,

        @Schema(description = "Calls made to outside are recorded.")
        boolean recordOutboundExternal,

        @Schema(description = "The user may start a recording during a call.")
        boolean recordOnDemand) {

    /** What the API tells of recording settings. */
    public static RecordingPart of(RecordingSettings recording) {
        return new RecordingPart(
                recording.deliveryMethod().map(UUID::toString).orElse(null),
                recording.inboundInternal(),
                recording.inboundExternal(),
                recording.outboundInternal(),
                recording.outboundExternal(),
                recording.onDemand());
    }
}
