package io.switchboard.server.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.directory.access.Access;
import io.switchboard.directory.access.AccessActor;
import io.switchboard.directory.access.AccessMails;
import io.switchboard.directory.access.Accesses;
import io.switchboard.directory.access.Role;
import io.switchboard.server.editing.Answers;
import io.switchboard.server.editing.EntityTag;
import io.switchboard.server.editing.MergePatch;
import io.switchboard.server.listing.Ids;
import io.switchboard.server.listing.Listing;
import io.switchboard.server.listing.Page;
import io.switchboard.server.listing.PageQuery;
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

/** User accesses over the API. */
@RestController
@RequestMapping("/api/v1/accesses")
@Tag(name = "User accesses", description = "Who signs in to the account, and in which role.")
public final class AccessesController {
    private final Accesses accesses;
    private final AccessMails mails;
    private final MergePatch patch;

    /** A controller over the directory's accesses that invites by these mails. */
    public AccessesController(Accesses accesses, AccessMails mails, MergePatch patch) {
        this.accesses = accesses;
        this.mails = mails;
        this.patch = patch;
    }

    @GetMapping
    @Operation(operationId = "listAccesses", summary = "List who may sign in")
    Page<AccessResource> list(Caller caller, PageQuery query) {
        return Listing.page(accesses.list(caller.account(), Listing.request(query)), AccessResource::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "inviteAccess",
            summary = "Invite somebody to sign in",
            description = "A mail with a link goes to the address; the link works for seven days.")
    ResponseEntity<AccessResource> invite(Caller caller, @RequestBody AccessFields fields) {
        AccessResource invited =
                AccessResource.of(accesses.invite(caller.account(), fields.draft(), mails, actor(caller)));
        return Answers.created("accesses", invited.id(), invited.version(), invited);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getAccess", summary = "Read an access")
    ResponseEntity<AccessResource> read(Caller caller, @PathVariable String id) {
        AccessResource found = AccessResource.of(accesses.get(caller.account(), idOf(id)));
        return Answers.found(found.version(), found);
    }

    @PatchMapping("/{id}")
    @Operation(
            operationId = "changeAccess",
            summary = "Change somebody's role, user or name",
            description = "Fields that are absent stay as they are; null clears (RFC 7396). Nobody changes an access"
                    + " above the own role, and an account keeps an owner.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = AccessFields.class))))
    ResponseEntity<AccessResource> change(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ObjectNode changes) {
        Access present = accesses.get(caller.account(), idOf(id));
        EntityTag.check(ifMatch, present.version());
        AccessFields fields = patch.apply(AccessFields.of(present), changes, AccessFields.class);
        AccessResource changed = AccessResource.of(accesses.change(
                caller.account(),
                present.id(),
                fields.changeOf(present),
                OptionalLong.of(present.version()),
                actor(caller)));
        return Answers.found(changed.version(), changed);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeAccess", summary = "Take somebody's access away")
    @ApiResponse(responseCode = "204", description = "The person is signed out everywhere and cannot sign in.")
    void remove(Caller caller, @PathVariable String id) {
        accesses.remove(caller.account(), idOf(id), actor(caller));
    }

    @PostMapping("/{id}/invitation")
    @Operation(
            operationId = "inviteAccessAgain",
            summary = "Send the invitation once more",
            description = "The link of the mail before stops working. At most once a minute.")
    AccessResource inviteAgain(Caller caller, @PathVariable String id) {
        return AccessResource.of(accesses.inviteAgain(caller.account(), idOf(id), mails, actor(caller)));
    }

    private static AccessActor actor(Caller caller) {
        return new AccessActor(Role.valueOf(caller.role().name()), caller.author());
    }

    private static UUID idOf(String text) {
        return Ids.inPath(text, "access");
    }
}
