package io.switchboard.server.contactmethod;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.contactmethod.RecordingSettings;
import io.switchboard.server.listing.Ids;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be written of which calls are recorded. */
public record RecordingFields(
        @Schema(description = "Id of the delivery method that recordings go by; needed when anything is recorded.")
        @Nullable
        String recordingDeliveryMethod,

        @Schema(description = "Record calls received from inside.") @Nullable
        Boolean recordInboundInternal,

        @Schema(description = "Record calls received from outside.") @Nullable
        Boolean recordInboundExternal,

        @Schema(description = "Record calls made to inside.") @Nullable
        Boolean recordOutboundInternal,

        @Schema(description = "Record calls made to outside.") @Nullable
        Boolean recordOutboundExternal,

        @Schema(description = "Let the user start a recording during a call.") @Nullable
        Boolean recordOnDemand) {

    /** The fields as they are. */
    public static RecordingFields of(RecordingSettings recording) {
        return new RecordingFields(
                recording.deliveryMethod().map(UUID::toString).orElse(null),
                recording.inboundInternal(),
                recording.inboundExternal(),
                recording.outboundInternal(),
                recording.outboundExternal(),
                recording.onDemand());
    }

    /** The settings that the fields say. */
    public RecordingSettings settings() {
        return new RecordingSettings(
                Ids.inField("recordingDeliveryMethod", recordingDeliveryMethod),
                Objects.requireNonNullElse(recordInboundInternal, false),
                Objects.requireNonNullElse(recordInboundExternal, false),
                Objects.requireNonNullElse(recordOutboundInternal, false),
                Objects.requireNonNullElse(recordOutboundExternal, false),
                Objects.requireNonNullElse(recordOnDemand, false));
    }
}
