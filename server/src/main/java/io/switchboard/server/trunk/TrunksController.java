package io.switchboard.server.trunk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.directory.trunk.Trunk;
import io.switchboard.directory.trunk.Trunks;
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

/** Trunks over the API. */
@RestController
@RequestMapping("/api/v1/trunks")
@Tag(name = "Trunks", description = "How the server is joined to carriers.")
public final class TrunksController {
    private final Trunks trunks;
    private final MergePatch patch;

    /** A controller over the directory's trunks. */
    public TrunksController(Trunks trunks, MergePatch patch) {
        this.trunks = trunks;
        this.patch = patch;
    }

    @GetMapping
    @Operation(operationId = "listTrunks", summary = "List trunks")
    Page<TrunkResource> list(Caller caller, PageQuery query) {
        return Listing.page(trunks.list(caller.account(), Listing.request(query)), TrunkResource::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "createTrunk", summary = "Create a trunk")
    ResponseEntity<TrunkResource> create(Caller caller, @RequestBody TrunkFields fields) {
        TrunkResource created = TrunkResource.of(trunks.create(caller.account(), fields.draft(), caller.author()));
        return Answers.created("trunks", created.id(), created.version(), created);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getTrunk", summary = "Read a trunk")
    ResponseEntity<TrunkResource> read(Caller caller, @PathVariable String id) {
        TrunkResource found = TrunkResource.of(trunks.get(caller.account(), Ids.inPath(id, "trunk")));
        return Answers.found(found.version(), found);
    }

    @PatchMapping("/{id}")
    @Operation(
            operationId = "changeTrunk",
            summary = "Change a trunk",
            description = "Fields that are absent stay as they are; null clears (RFC 7396).",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = TrunkFields.class))))
    ResponseEntity<TrunkResource> change(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ObjectNode changes) {
        Trunk present = trunks.get(caller.account(), Ids.inPath(id, "trunk"));
        EntityTag.check(ifMatch, present.version());
        TrunkFields fields = patch.apply(TrunkFields.of(present), changes, TrunkFields.class);
        TrunkResource changed = TrunkResource.of(trunks.update(
                caller.account(), present.id(), fields.draft(), OptionalLong.of(present.version()), caller.author()));
        return Answers.found(changed.version(), changed);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteTrunk", summary = "Delete a trunk")
    @ApiResponse(responseCode = "204", description = "It is gone.")
    void delete(Caller caller, @PathVariable String id) {
        trunks.delete(caller.account(), Ids.inPath(id, "trunk"), caller.author());
    }

    @GetMapping("/{id}/relations")
    @Operation(operationId = "findTrunkRelations", summary = "See where a trunk is used")
    Relations relations(Caller caller, @PathVariable String id) {
        return Listing.relations(trunks.relations(caller.account(), Ids.inPath(id, "trunk")));
    }
}
