package io.switchboard.server.appdevice;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.appdevice.AppDevice;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A device on which a user has the App. */
@Schema(name = "AppDevice", description = "A device on which a user has the App.")
public record AppDeviceResource(
        @Schema(example = "0199d3c2-7a30-7c11-9d58-2f1d36a0c001")
        String id,

        @Schema(example = "0199d3c2-7a30-7c11-9d58-2f1d36a0c002")
        String userId,

        @Schema(example = "Ana Ortiz") String userName,
        @Schema(example = "Android 16") String operatingSystem,
        @Schema(example = "1.0.0") String appVersion,
        Instant createdAt,
        @Nullable Instant lastSeenAt) {

    static AppDeviceResource of(AppDevice device) {
        return new AppDeviceResource(
                device.id().toString(),
                device.userId().toString(),
                device.userName(),
                device.operatingSystem(),
                device.appVersion(),
                device.createdAt(),
                device.lastSeenAt().orElse(null));
    }
}
