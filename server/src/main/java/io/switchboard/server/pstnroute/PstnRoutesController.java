package io.switchboard.server.pstnroute;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.directory.pstnroute.PstnRoute;
import io.switchboard.directory.pstnroute.PstnRoutes;
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

/** PSTN routes over the API. */
@RestController
@RequestMapping("/api/v1/pstn-routes")
@Tag(name = "PSTN routes", description = "Calls that are forwarded to ordinary phone numbers.")
public final class PstnRoutesController {
    private final PstnRoutes pstnRoutes;
    private final MergePatch patch;

    /** A controller over the directory's PSTN routes. */
    public PstnRoutesController(PstnRoutes pstnRoutes, MergePatch patch) {
        this.pstnRoutes = pstnRoutes;
        this.patch = patch;
    }

    @GetMapping
    @Operation(operationId = "listPstnRoutes", summary = "List PSTN routes")
    Page<PstnRouteResource> list(Caller caller, PageQuery query, ContactMethodFilters filters) {
        return Listing.page(
                pstnRoutes.list(caller.account(), filters.read(), Listing.request(query)), PstnRouteResource::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "createPstnRoute",
            summary = "Create a PSTN route",
            description =
                    "The destination is E.164: country code and number, digits alone. A number with +, 00 or 011 is refused with the"
                            + " corrected one as suggestion.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = PstnRouteFields.class))))
    ResponseEntity<PstnRouteResource> create(Caller caller, @RequestBody ObjectNode body) {
        PstnRouteFields fields = patch.read(body, PstnRouteFields.class);
        PstnRoute created = pstnRoutes.create(caller.account(), fields.draft(), caller.author());
        return Answers.created(
                "pstn-routes", created.id().toString(), created.version(), PstnRouteResource.of(created));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getPstnRoute", summary = "Read a PSTN route")
    ResponseEntity<PstnRouteResource> read(Caller caller, @PathVariable String id) {
        return answer(pstnRoutes.get(caller.account(), idOf(id)));
    }

    @PatchMapping("/{id}")
    @Operation(
            operationId = "changePstnRoute",
            summary = "Change a PSTN route",
            description = "Fields that are absent stay as they are; null clears (RFC 7396).",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = PstnRouteFields.class))))
    ResponseEntity<PstnRouteResource> change(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ObjectNode changes) {
        PstnRoute present = pstnRoutes.get(caller.account(), idOf(id));
        EntityTag.check(ifMatch, present.version());
        PstnRouteFields fields = patch.apply(PstnRouteFields.of(present), changes, PstnRouteFields.class);
        return answer(pstnRoutes.update(
                caller.account(), present.id(), fields.draft(), OptionalLong.of(present.version()), caller.author()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deletePstnRoute", summary = "Delete a PSTN route")
    @ApiResponse(responseCode = "204", description = "It is gone, and its numbers are free.")
    void delete(Caller caller, @PathVariable String id) {
        pstnRoutes.delete(caller.account(), idOf(id), caller.author());
    }

    @GetMapping("/{id}/relations")
    @Operation(operationId = "findPstnRouteRelations", summary = "See where a PSTN route is used")
    Relations relations(Caller caller, @PathVariable String id) {
        return Listing.relations(pstnRoutes.relations(caller.account(), idOf(id)));
    }

    private static ResponseEntity<PstnRouteResource> answer(PstnRoute found) {
        return Answers.found(found.version(), PstnRouteResource.of(found));
    }

    private static UUID idOf(String text) {
        return Ids.inPath(text, "PSTN route");
    }
}
