package io.switchboard.server.avatar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.directory.user.Avatar;
import io.switchboard.directory.user.Avatars;
import io.switchboard.server.listing.Ids;
import io.switchboard.server.problem.Problem;
import io.switchboard.server.problem.ProblemException;
import io.switchboard.server.session.Caller;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Pictures of users over the API. */
@RestController
@RequestMapping("/api/v1/users/{id}/avatar")
@Tag(name = "Users")
public final class AvatarsController {
    private final Avatars avatars;

    /** A controller over the directory's pictures. */
    public AvatarsController(Avatars avatars) {
        this.avatars = avatars;
    }

    @GetMapping
    @Operation(operationId = "getUserAvatar", summary = "See a user's picture")
    @ApiResponse(
            responseCode = "200",
            description = "The picture: 256 by 256 pixels.",
            content = {@Content(mediaType = "image/png"), @Content(mediaType = "image/jpeg")})
    ResponseEntity<byte[]> read(Caller caller, @PathVariable String id) {
        Avatar avatar = avatars.find(caller.account(), idOf(id))
                .orElseThrow(() -> new ProblemException(Problem.notFound("picture of a user")));
        // Nobody but this browser may keep it, and it asks again whether it is still the picture.
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(avatar.mediaType()))
                .eTag("\"" + avatar.tag() + "\"")
                .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePrivate().mustRevalidate())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .body(avatar.content());
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "putUserAvatar",
            summary = "Give a user a picture",
            description = "PNG, JPEG or WebP of up to 512 KiB; its middle square is kept as 256 by 256 pixels.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = {
                                @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = "image/jpeg",
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = "image/webp", schema = @Schema(type = "string", format = "binary"))
                            }))
    @ApiResponse(responseCode = "204", description = "It is kept.")
    void put(Caller caller, @PathVariable String id, @RequestBody byte[] file) {
        Portrait portrait = Portrait.of(file);
        avatars.put(caller.account(), idOf(id), portrait.mediaType(), portrait.content(), caller.author());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteUserAvatar", summary = "Take a user's picture away")
    @ApiResponse(responseCode = "204", description = "It is gone.")
    void delete(Caller caller, @PathVariable String id) {
        avatars.delete(caller.account(), idOf(id), caller.author());
    }

    private static UUID idOf(String id) {
        return Ids.inPath(id, "user");
    }
}
