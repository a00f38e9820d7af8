package io.switchboard.server.settings;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.server.editing.Answers;
import io.switchboard.server.editing.EntityTag;
import io.switchboard.server.editing.MergePatch;
import io.switchboard.server.session.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Settings over the API. */
@RestController
@RequestMapping("/api/v1/settings")
@Tag(name = "Settings", description = "The organisation, how the server is reached, and its mail server.")
public final class SettingsController {
    private final SettingsEditor editor;
    private final MergePatch patch;

    /** A controller over the directory's settings. */
    public SettingsController(SettingsEditor editor, MergePatch patch) {
        this.editor = editor;
        this.patch = patch;
    }

    @GetMapping
    @Operation(operationId = "getSettings", summary = "Read the settings")
    ResponseEntity<SettingsResource> read(Caller caller) {
        SettingsResource settings = editor.read(caller.account());
        return Answers.found(settings.version(), settings);
    }

    @PatchMapping
    @Operation(
            operationId = "changeSettings",
            summary = "Change the settings",
            description = "Fields that are absent stay as they are; null clears (RFC 7396).",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = SettingsFields.class))))
    ResponseEntity<SettingsResource> change(
            Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ObjectNode changes) {
        SettingsResource present = editor.read(caller.account());
        EntityTag.check(ifMatch, present.version());
        SettingsFields fields = patch.apply(SettingsFields.of(present), changes, SettingsFields.class);
        SettingsResource changed = editor.change(caller, fields);
        return Answers.found(changed.version(), changed);
    }
}
