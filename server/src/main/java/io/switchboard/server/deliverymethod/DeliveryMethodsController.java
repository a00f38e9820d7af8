package io.switchboard.server.deliverymethod;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.directory.deliverymethod.DeliveryMethod;
import io.switchboard.directory.deliverymethod.DeliveryMethods;
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

/** Delivery methods over the API. */
@RestController
@RequestMapping("/api/v1/delivery-methods")
@Tag(name = "Delivery methods", description = "Where voicemails and recordings are sent, and with what words.")
public final class DeliveryMethodsController {
    private final DeliveryMethods methods;
    private final MergePatch patch;

    /** A controller over the directory's delivery methods. */
    public DeliveryMethodsController(DeliveryMethods methods, MergePatch patch) {
        this.methods = methods;
        this.patch = patch;
    }

    @GetMapping
    @Operation(operationId = "listDeliveryMethods", summary = "List delivery methods")
    Page<DeliveryMethodResource> list(Caller caller, PageQuery query) {
        return Listing.page(methods.list(caller.account(), Listing.request(query)), DeliveryMethodResource::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "createDeliveryMethod", summary = "Create a delivery method")
    ResponseEntity<DeliveryMethodResource> create(Caller caller, @RequestBody DeliveryMethodFields fields) {
        DeliveryMethodResource created =
                DeliveryMethodResource.of(methods.create(caller.account(), fields.draft(), caller.author()));
        return Answers.created("delivery-methods", created.id(), created.version(), created);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getDeliveryMethod", summary = "Read a delivery method")
    ResponseEntity<DeliveryMethodResource> read(Caller caller, @PathVariable String id) {
        DeliveryMethodResource found = DeliveryMethodResource.of(methods.get(caller.account(), id(id)));
        return Answers.found(found.version(), found);
    }

    @PatchMapping("/{id}")
    @Operation(
            operationId = "changeDeliveryMethod",
            summary = "Change a delivery method",
            description = "Fields that are absent stay as they are; null clears (RFC 7396).",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = DeliveryMethodFields.class))))
    ResponseEntity<DeliveryMethodResource> change(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ObjectNode changes) {
        DeliveryMethod present = methods.get(caller.account(), id(id));
        EntityTag.check(ifMatch, present.version());
        DeliveryMethodFields fields =
                patch.apply(DeliveryMethodFields.of(present), changes, DeliveryMethodFields.class);
        DeliveryMethodResource changed = DeliveryMethodResource.of(methods.update(
                caller.account(), present.id(), fields.draft(), OptionalLong.of(present.version()), caller.author()));
        return Answers.found(changed.version(), changed);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deleteDeliveryMethod",
            summary = "Delete a delivery method",
            description = "Voicemails go where they would without it, and recording stops where it was recorded to it.")
    @ApiResponse(responseCode = "204", description = "It is gone.")
    void delete(Caller caller, @PathVariable String id) {
        methods.delete(caller.account(), id(id), caller.author());
    }

    @GetMapping("/{id}/relations")
    @Operation(operationId = "findDeliveryMethodRelations", summary = "See where a delivery method is used")
    Relations relations(Caller caller, @PathVariable String id) {
        return Listing.relations(methods.relations(caller.account(), id(id)));
    }

    private static UUID id(String text) {
        return Ids.inPath(text, "delivery method");
    }
}
