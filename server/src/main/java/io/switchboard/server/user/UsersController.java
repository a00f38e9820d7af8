package io.switchboard.server.user;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.directory.enrolment.AppEnrolment;
import io.switchboard.directory.invitation.InvitationMails;
import io.switchboard.directory.user.User;
import io.switchboard.directory.user.Users;
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

/** Users over the API. */
@RestController
@RequestMapping("/api/v1/users")
@Tag(name = "Users", description = "The people of the account; every contact method belongs to one.")
public final class UsersController {
    private final Users users;
    private final AppEnrolment enrolment;
    private final InvitationMails mails;
    private final MergePatch patch;

    /** A controller over the directory's users. */
    public UsersController(Users users, AppEnrolment enrolment, InvitationMails mails, MergePatch patch) {
        this.users = users;
        this.enrolment = enrolment;
        this.mails = mails;
        this.patch = patch;
    }

    @GetMapping
    @Operation(operationId = "listUsers", summary = "List users")
    Page<UserResource> list(Caller caller, PageQuery query) {
        return Listing.page(users.list(caller.account(), Listing.request(query)), UserResource::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "createUser", summary = "Create a user")
    ResponseEntity<UserResource> create(Caller caller, @RequestBody UserFields fields) {
        UserResource created = UserResource.of(users.create(caller.account(), fields.draft(), caller.author()));
        return Answers.created("users", created.id(), created.version(), created);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getUser", summary = "Read a user")
    ResponseEntity<UserResource> read(Caller caller, @PathVariable String id) {
        UserResource found = UserResource.of(users.get(caller.account(), Ids.inPath(id, "user")));
        return Answers.found(found.version(), found);
    }

    @PatchMapping("/{id}")
    @Operation(
            operationId = "changeUser",
            summary = "Change a user",
            description = "Fields that are absent stay as they are; null clears (RFC 7396).",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = UserFields.class))))
    ResponseEntity<UserResource> change(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ObjectNode changes) {
        User present = users.get(caller.account(), Ids.inPath(id, "user"));
        EntityTag.check(ifMatch, present.version());
        UserFields fields = patch.apply(UserFields.of(present), changes, UserFields.class);
        UserResource changed = UserResource.of(users.update(
                caller.account(), present.id(), fields.draft(), OptionalLong.of(present.version()), caller.author()));
        return Answers.found(changed.version(), changed);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deleteUser",
            summary = "Delete a user",
            description =
                    "The user's contact methods, addresses, devices and invitations are deleted with it, and their"
                            + " numbers become free. See its relations before.")
    @ApiResponse(responseCode = "204", description = "It is gone.")
    void delete(Caller caller, @PathVariable String id) {
        users.delete(caller.account(), Ids.inPath(id, "user"), caller.author());
    }

    @GetMapping("/{id}/relations")
    @Operation(operationId = "findUserRelations", summary = "See where a user is used")
    Relations relations(Caller caller, @PathVariable String id) {
        return Listing.relations(users.relations(caller.account(), Ids.inPath(id, "user")));
    }

    @PostMapping("/{id}/app-invitation")
    @Operation(
            operationId = "inviteUserToApp",
            summary = "Invite a user to the App",
            description =
                    "Sends a link that works once within seven days; an earlier one becomes useless. A user without an"
                            + " app line gets one.")
    ResponseEntity<UserResource> invite(Caller caller, @PathVariable String id) {
        UserResource invited =
                UserResource.of(enrolment.invite(caller.account(), Ids.inPath(id, "user"), mails, caller.author()));
        return Answers.found(invited.version(), invited);
    }
}
