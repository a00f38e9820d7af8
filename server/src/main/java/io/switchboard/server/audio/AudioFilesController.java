package io.switchboard.server.audio;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.directory.audio.AudioContent;
import io.switchboard.directory.audio.AudioFile;
import io.switchboard.directory.audio.AudioFiles;
import io.switchboard.directory.audio.AudioSound;
import io.switchboard.media.file.SoundDecoder;
import io.switchboard.media.file.SoundException;
import io.switchboard.media.file.SoundFormat;
import io.switchboard.media.file.WavAudio;
import io.switchboard.server.editing.Answers;
import io.switchboard.server.editing.EntityTag;
import io.switchboard.server.editing.MergePatch;
import io.switchboard.server.listing.Ids;
import io.switchboard.server.listing.Listing;
import io.switchboard.server.listing.Page;
import io.switchboard.server.listing.PageQuery;
import io.switchboard.server.listing.Relations;
import io.switchboard.server.problem.Problem;
import io.switchboard.server.problem.ProblemException;
import io.switchboard.server.session.Caller;
import java.io.IOException;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Audio files over the API. */
@RestController
@RequestMapping("/api/v1/audio-files")
@Tag(name = "Audio files", description = "Sound for greetings and announcements.")
public final class AudioFilesController {
    private static final String WHAT = "audio file";

    private final AudioFiles files;
    private final SoundDecoder decoder;
    private final MergePatch patch;

    /** A controller over the directory's audio files. */
    public AudioFilesController(AudioFiles files, SoundDecoder decoder, MergePatch patch) {
        this.files = files;
        this.decoder = decoder;
        this.patch = patch;
    }

    @GetMapping
    @Operation(operationId = "listAudioFiles", summary = "List audio files")
    Page<AudioFileResource> list(Caller caller, PageQuery query) {
        return Listing.page(files.list(caller.account(), Listing.request(query)), AudioFileResource::of);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "uploadAudioFile",
            summary = "Upload an audio file",
            description = "The sound is decoded before it is kept: what is in the list can be played in calls.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = AudioUpload.class))))
    ResponseEntity<AudioFileResource> upload(
            Caller caller, @Parameter(hidden = true) @ModelAttribute AudioUpload upload)
            throws IOException, InterruptedException {
        AudioSound sound = sound(upload.octets());
        AudioFileResource created =
                AudioFileResource.of(files.create(caller.account(), upload.title(), sound, caller.author()));
        return Answers.created("audio-files", created.id(), created.version(), created);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getAudioFile", summary = "Read an audio file's particulars")
    ResponseEntity<AudioFileResource> read(Caller caller, @PathVariable String id) {
        AudioFileResource found = AudioFileResource.of(files.get(caller.account(), Ids.inPath(id, WHAT)));
        return Answers.found(found.version(), found);
    }

    @GetMapping("/{id}/content")
    @Operation(operationId = "getAudioFileContent", summary = "Download an audio file", description = "As uploaded.")
    @ApiResponse(
            responseCode = "200",
            description = "The file as it was uploaded; ranges are answered.",
            content = @Content(mediaType = "audio/*", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<Resource> content(Caller caller, @PathVariable String id) {
        AudioContent content = files.original(caller.account(), Ids.inPath(id, WHAT));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.mediaType()))
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
                .body(new ByteArrayResource(content.octets()));
    }

    @PatchMapping("/{id}")
    @Operation(
            operationId = "changeAudioFile",
            summary = "Rename an audio file",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = AudioFileFields.class))))
    ResponseEntity<AudioFileResource> change(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ObjectNode changes) {
        AudioFile present = files.get(caller.account(), Ids.inPath(id, WHAT));
        EntityTag.check(ifMatch, present.version());
        AudioFileFields fields = patch.apply(new AudioFileFields(present.name()), changes, AudioFileFields.class);
        AudioFileResource changed = AudioFileResource.of(files.rename(
                caller.account(),
                present.id(),
                Objects.requireNonNullElse(fields.name(), ""),
                OptionalLong.of(present.version()),
                caller.author()));
        return Answers.found(changed.version(), changed);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteAudioFile", summary = "Delete an audio file")
    @ApiResponse(responseCode = "204", description = "It is gone.")
    void delete(
            Caller caller,
            @PathVariable String id,
            @Parameter(
                            description =
                                    "Delete it even if something plays it; that then plays its built-in sound, or none.")
                    @RequestParam(defaultValue = "false")
                    boolean force) {
        files.delete(caller.account(), Ids.inPath(id, WHAT), force, caller.author());
    }

    @GetMapping("/{id}/relations")
    @Operation(operationId = "findAudioFileRelations", summary = "See what plays an audio file")
    Relations relations(Caller caller, @PathVariable String id) {
        return Listing.relations(files.relations(caller.account(), Ids.inPath(id, WHAT)));
    }

    private AudioSound sound(byte[] file) throws IOException, InterruptedException {
        try {
            WavAudio decoded = decoder.decode(file);
            String mediaType = SoundFormat.of(file).orElseThrow().mediaType();
            return new AudioSound(mediaType, file, SoundDecoder.wavFile(decoded), decoded.duration());
        } catch (SoundException unusable) {
            throw new ProblemException(
                    Problem.invalid("file", "sound", Objects.requireNonNullElse(unusable.getMessage(), "")));
        }
    }
}
