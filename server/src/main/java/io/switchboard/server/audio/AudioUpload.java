package io.switchboard.server.audio;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.audio.AudioFiles;
import io.switchboard.server.problem.Problem;
import io.switchboard.server.problem.ProblemException;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * An upload as a form carries it.
 *
 * @param file the sound
 * @param name what it shall be called; the file's own name without its ending when absent
 */
@Schema(name = "AudioUpload", description = "A sound file with its name, as a form carries it.")
public record AudioUpload(
        @Schema(
                type = "string",
                format = "binary",
                description = "MP3, M4A, WAV, FLAC, OGG or what a browser recorded; up to 14 MB and 20 minutes.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        MultipartFile file,

        @Schema(description = "The file's own name without its ending when absent.", example = "Welcome") @Nullable
        String name) {
    private static final int LONGEST_NAME = 100;

    /** The name it shall have. */
    String title() {
        if (name != null && !name.isBlank()) {
            return name;
        }
        String own = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        String last = own.substring(Math.max(own.lastIndexOf('/'), own.lastIndexOf('\\')) + 1);
        int ending = last.lastIndexOf('.');
        String title = (ending > 0 ? last.substring(0, ending) : last)
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        int length = Math.min(title.length(), LONGEST_NAME);
        return title.isEmpty() ? "Sound" : title.substring(0, length);
    }

    /**
     * The octets of the file.
     *
     * @throws ProblemException 422 when there are none, or more than are taken
     */
    byte[] octets() throws IOException {
        if (file == null || file.isEmpty()) {
            throw new ProblemException(
                    Problem.invalid("file", "required", "Choose a sound file with something in it."));
        }
        if (file.getSize() > AudioFiles.LARGEST_ORIGINAL) {
            throw new ProblemException(Problem.invalid(
                    "file", "size", "The file is larger than 14 MB. Upload a smaller one, such as MP3."));
        }
        return file.getBytes();
    }
}
