package io.switchboard.server.appline;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.directory.appline.AppLine;
import io.switchboard.directory.appline.AppLines;
import io.switchboard.directory.enrolment.AppEnrolment;
import io.switchboard.directory.invitation.InvitationMails;
import io.switchboard.server.contactmethod.ContactMethodFilters;
import io.switchboard.server.editing.Answers;
import io.switchboard.server.editing.EntityTag;
import io.switchboard.server.editing.MergePatch;
import io.switchboard.server.listing.Ids;
import io.switchboard.server.listing.Listing;
import io.switchboard.server.listing.Page;
import io.switchboard.server.listing.PageQuery;
import io.switchboard.server.listing.Relations;
import io.switchboard.server.session.Caller;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** App lines over the API. */
@RestController
@RequestMapping("/api/v1/app-lines")
@Tag(name = "App lines", description = "The lines that users have in the App; a user has one at most.")
public final class AppLinesController {
    private final AppLines appLines;
    private final AppEnrolment enrolment;
    private final InvitationMails mails;
    private final MergePatch patch;

    /** A controller over the directory's app lines. */
    public AppLinesController(AppLines appLines, AppEnrolment enrolment, InvitationMails mails, MergePatch patch) {
        this.appLines = appLines;
        this.enrolment = enrolment;
        this.mails = mails;
        this.patch = patch;
    }

    @GetMapping
    @Operation(operationId = "listAppLines", summary = "List app lines")
    Page<AppLineResource> list(Caller caller, PageQuery query, ContactMethodFilters filters) {
        return Listing.page(
                appLines.list(caller.account(), filters.read(), Listing.request(query)), AppLineResource::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "createAppLine",
            summary = "Create an app line",
            description =
                    "The user needs an email, which gets the invitation; one who has a line already is a conflict (409).",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = AppLineFields.class))))
    ResponseEntity<AppLineResource> create(Caller caller, @RequestBody ObjectNode body) {
        AppLineFields fields = patch.read(body, AppLineFields.class);
        AppLine created = enrolment.newLine(caller.account(), fields.draft(), mails, caller.author());
        return Answers.created("app-lines", created.id().toString(), created.version(), AppLineResource.of(created));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getAppLine", summary = "Read an app line")
    ResponseEntity<AppLineResource> read(Caller caller, @PathVariable String id) {
        return answer(appLines.get(caller.account(), idOf(id)));
    }

    @PatchMapping("/{id}")
    @Operation(
            operationId = "changeAppLine",
            summary = "Change an app line",
            description = "Fields that are absent stay as they are; null clears (RFC 7396).",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = AppLineFields.class))))
    ResponseEntity<AppLineResource> change(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ObjectNode changes) {
        AppLine present = appLines.get(caller.account(), idOf(id));
        EntityTag.check(ifMatch, present.version());
        AppLineFields fields = patch.apply(AppLineFields.of(present), changes, AppLineFields.class);
        return answer(appLines.update(
                caller.account(), present.id(), fields.draft(), OptionalLong.of(present.version()), caller.author()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteAppLine", summary = "Delete an app line")
    @ApiResponse(responseCode = "204", description = "It is gone; its user's devices can no longer call.")
    void delete(Caller caller, @PathVariable String id) {
        appLines.delete(caller.account(), idOf(id), caller.author());
    }

    @GetMapping("/{id}/relations")
    @Operation(operationId = "findAppLineRelations", summary = "See where an app line is used")
    Relations relations(Caller caller, @PathVariable String id) {
        return Listing.relations(appLines.relations(caller.account(), idOf(id)));
    }

    private static ResponseEntity<AppLineResource> answer(AppLine found) {
        return Answers.found(found.version(), AppLineResource.of(found));
    }

    private static UUID idOf(String text) {
        return Ids.inPath(text, "app line");
    }
}
