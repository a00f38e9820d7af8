package io.switchboard.server.audio;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.audio.AudioFile;
import java.time.Instant;

/** A greeting or announcement. */
@Schema(name = "AudioFile", description = "A greeting or announcement.")
public record AudioFileResource(
        String id,

        @Schema(description = "Unique in the account.", example = "Welcome")
        String name,

        @Schema(description = "Of the file as it was uploaded.", example = "audio/mpeg")
        String mediaType,

        @Schema(example = "48213") long sizeOctets,
        @Schema(example = "6200") long lengthMilliseconds,
        Instant createdAt,

        @Schema(description = "Also the ETag; grows with every change.", example = "1")
        long version) {
    static AudioFileResource of(AudioFile file) {
        return new AudioFileResource(
                file.id().toString(),
                file.name(),
                file.mediaType(),
                file.sizeOctets(),
                file.length().toMillis(),
                file.createdAt(),
                file.version());
    }
}
