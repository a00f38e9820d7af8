package io.switchboard.server.number;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.directory.number.PhoneNumber;
import io.switchboard.directory.number.PhoneNumbers;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Phone numbers over the API. */
@RestController
@RequestMapping("/api/v1/phone-numbers")
@Tag(name = "Phone numbers", description = "Public telephone numbers of the account.")
public final class PhoneNumbersController {
    private final PhoneNumbers phoneNumbers;
    private final MergePatch patch;

    /** A controller over the directory's phone numbers. */
    public PhoneNumbersController(PhoneNumbers phoneNumbers, MergePatch patch) {
        this.phoneNumbers = phoneNumbers;
        this.patch = patch;
    }

    @GetMapping
    @Operation(operationId = "listPhoneNumbers", summary = "List phone numbers")
    Page<PhoneNumberResource> list(
            Caller caller,
            PageQuery query,
            NumberQuery filter,
            @Parameter(description = "Only numbers that take calls, or only those that do not.")
                    @RequestParam(required = false)
                    @Nullable
                    Boolean enabled) {
        return Listing.page(
                phoneNumbers.list(caller.account(), filter.filter(enabled), Listing.request(query)),
                PhoneNumberResource::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "createPhoneNumber", summary = "Create a phone number")
    ResponseEntity<PhoneNumberResource> create(Caller caller, @RequestBody PhoneNumberFields fields) {
        PhoneNumberResource created =
                PhoneNumberResource.of(phoneNumbers.create(caller.account(), fields.draft(), caller.author()));
        return Answers.created("phone-numbers", created.id(), created.version(), created);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getPhoneNumber", summary = "Read a phone number")
    ResponseEntity<PhoneNumberResource> read(Caller caller, @PathVariable String id) {
        PhoneNumberResource found =
                PhoneNumberResource.of(phoneNumbers.get(caller.account(), Ids.inPath(id, "phone number")));
        return Answers.found(found.version(), found);
    }

    @PatchMapping("/{id}")
    @Operation(
            operationId = "changePhoneNumber",
            summary = "Change a phone number",
            description = "Fields that are absent stay as they are; null clears (RFC 7396).",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = PhoneNumberFields.class))))
    ResponseEntity<PhoneNumberResource> change(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ObjectNode changes) {
        PhoneNumber present = phoneNumbers.get(caller.account(), Ids.inPath(id, "phone number"));
        EntityTag.check(ifMatch, present.version());
        PhoneNumberFields fields = patch.apply(PhoneNumberFields.of(present), changes, PhoneNumberFields.class);
        PhoneNumberResource changed = PhoneNumberResource.of(phoneNumbers.update(
                caller.account(), present.id(), fields.draft(), OptionalLong.of(present.version()), caller.author()));
        return Answers.found(changed.version(), changed);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deletePhoneNumber", summary = "Delete a phone number")
    @ApiResponse(responseCode = "204", description = "It is gone.")
    void delete(Caller caller, @PathVariable String id) {
        phoneNumbers.delete(caller.account(), Ids.inPath(id, "phone number"), caller.author());
    }

    @GetMapping("/{id}/relations")
    @Operation(operationId = "findPhoneNumberRelations", summary = "See where a phone number is used")
    Relations relations(Caller caller, @PathVariable String id) {
        return Listing.relations(phoneNumbers.relations(caller.account(), Ids.inPath(id, "phone number")));
    }
}
