package io.switchboard.server.audio;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.directory.audio.AudioFile;
import io.switchboard.directory.audio.AudioFiles;
import io.switchboard.server.csv.CsvAnswer;
import io.switchboard.server.csv.CsvColumns;
import io.switchboard.server.csv.CsvFiles;
import io.switchboard.server.csv.CsvQuery;
import io.switchboard.server.session.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The list of audio files as CSV. */
@RestController
@RequestMapping("/api/v1/audio-files.csv")
@Tag(name = "Audio files")
public final class AudioFilesCsv {
    static final CsvColumns<AudioFile> COLUMNS = CsvColumns.<AudioFile>none()
            .with("name", "Name", AudioFile::name)
            .with("lengthMilliseconds", "Seconds", file -> file.length().toMillis() / 1000.0)
            .with("mediaType", "Kind", AudioFile::mediaType)
            .with("sizeOctets", "Bytes", AudioFile::sizeOctets)
            .with("createdAt", "Uploaded", AudioFile::createdAt);

    private final AudioFiles audioFiles;
    private final CsvFiles files;

    /** Downloads of the list of the directory's audio files. */
    public AudioFilesCsv(AudioFiles audioFiles, CsvFiles files) {
        this.audioFiles = audioFiles;
        this.files = files;
    }

    @GetMapping
    @CsvAnswer
    @Operation(operationId = "exportAudioFiles", summary = "Download the list of audio files as CSV")
    void export(Caller caller, CsvQuery query, HttpServletResponse response) throws IOException {
        files.send(
                caller, query, COLUMNS.named("audio-files"), response, page -> audioFiles.list(caller.account(), page));
    }
}
