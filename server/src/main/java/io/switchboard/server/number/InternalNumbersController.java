package io.switchboard.server.number;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.directory.number.InternalNumbers;
import io.switchboard.server.listing.Ids;
import io.switchboard.server.listing.Listing;
import io.switchboard.server.listing.Page;
import io.switchboard.server.listing.PageQuery;
import io.switchboard.server.listing.Relations;
import io.switchboard.server.session.Caller;
import java.net.URI;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Internal numbers over the API. A number has nothing to edit: it is made, bound elsewhere, and deleted. */
@RestController
@RequestMapping("/api/v1/internal-numbers")
@Tag(name = "Internal numbers", description = "Numbers of 1 to 4 digits, dialled inside the account.")
public final class InternalNumbersController {
    private final InternalNumbers internalNumbers;

    /** A controller over the directory's internal numbers. */
    public InternalNumbersController(InternalNumbers internalNumbers) {
        this.internalNumbers = internalNumbers;
    }

    @GetMapping
    @Operation(operationId = "listInternalNumbers", summary = "List internal numbers")
    Page<InternalNumberResource> list(Caller caller, PageQuery query, NumberQuery filter) {
        return Listing.page(
                internalNumbers.list(caller.account(), filter.filter(), Listing.request(query)),
                InternalNumberResource::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "createInternalNumber", summary = "Create an internal number")
    ResponseEntity<InternalNumberResource> create(Caller caller, @RequestBody InternalNumberFields fields) {
        InternalNumberResource created = InternalNumberResource.of(internalNumbers.create(
                caller.account(), Objects.requireNonNullElse(fields.number(), ""), caller.author()));
        return ResponseEntity.created(URI.create("/api/v1/internal-numbers/" + created.id()))
                .body(created);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getInternalNumber", summary = "Read an internal number")
    InternalNumberResource read(Caller caller, @PathVariable String id) {
        return InternalNumberResource.of(internalNumbers.get(caller.account(), Ids.inPath(id, "internal number")));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteInternalNumber", summary = "Delete an internal number")
    @ApiResponse(responseCode = "204", description = "It is gone.")
    void delete(Caller caller, @PathVariable String id) {
        internalNumbers.delete(caller.account(), Ids.inPath(id, "internal number"), caller.author());
    }

    @GetMapping("/{id}/relations")
    @Operation(operationId = "findInternalNumberRelations", summary = "See where an internal number is used")
    Relations relations(Caller caller, @PathVariable String id) {
        return Listing.relations(internalNumbers.relations(caller.account(), Ids.inPath(id, "internal number")));
    }
}
