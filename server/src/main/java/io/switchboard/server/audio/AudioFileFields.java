package io.switchboard.server.audio;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be written of an audio file: another sound is another file. */
@Schema(name = "AudioFileFields", description = "What can be written of an audio file.")
public record AudioFileFields(
        @Schema(example = "Welcome") @Nullable String name) {}
