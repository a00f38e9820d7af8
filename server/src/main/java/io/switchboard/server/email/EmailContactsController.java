package io.switchboard.server.email;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.directory.email.EmailContact;
import io.switchboard.directory.email.EmailContacts;
import io.switchboard.directory.email.VerificationMails;
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

/** Email contacts over the API. */
@RestController
@RequestMapping("/api/v1/email-contacts")
@Tag(name = "Email contacts", description = "Addresses that get notices, voicemails and recordings once verified.")
public final class EmailContactsController {
    private final EmailContacts contacts;
    private final VerificationMails mails;
    private final MergePatch patch;

    /** A controller over the directory's email contacts, with the mails that ask them. */
    public EmailContactsController(EmailContacts contacts, VerificationMails mails, MergePatch patch) {
        this.contacts = contacts;
        this.mails = mails;
        this.patch = patch;
    }

    @GetMapping
    @Operation(operationId = "listEmailContacts", summary = "List email contacts")
    Page<EmailContactResource> list(Caller caller, PageQuery query, EmailContactQuery filter) {
        return Listing.page(
                contacts.list(caller.account(), filter.filter(), Listing.request(query)), EmailContactResource::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "createEmailContact",
            summary = "Create an email contact",
            description = "An address of a verified domain is verified at once; any other is sent a mail with a link.")
    ResponseEntity<EmailContactResource> create(Caller caller, @RequestBody EmailContactFields fields) {
        EmailContactResource created =
                EmailContactResource.of(contacts.create(caller.account(), fields.draft(), mails, caller.author()));
        return Answers.created("email-contacts", created.id(), created.version(), created);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getEmailContact", summary = "Read an email contact")
    ResponseEntity<EmailContactResource> read(Caller caller, @PathVariable String id) {
        EmailContactResource found = EmailContactResource.of(contacts.get(caller.account(), id(id)));
        return Answers.found(found.version(), found);
    }

    @PatchMapping("/{id}")
    @Operation(
            operationId = "changeEmailContact",
            summary = "Change an email contact",
            description = "Fields that are absent stay as they are. Another address must be verified anew.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = EmailContactFields.class))))
    ResponseEntity<EmailContactResource> change(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ObjectNode changes) {
        EmailContact present = contacts.get(caller.account(), id(id));
        EntityTag.check(ifMatch, present.version());
        EmailContactFields fields = patch.apply(EmailContactFields.of(present), changes, EmailContactFields.class);
        EmailContactResource changed = EmailContactResource.of(contacts.update(
                caller.account(),
                present.id(),
                fields.draft(),
                OptionalLong.of(present.version()),
                mails,
                caller.author()));
        return Answers.found(changed.version(), changed);
    }

    @PostMapping("/{id}/verification")
    @Operation(
            operationId = "resendVerification",
            summary = "Send the mail with the link again",
            description = "The link before stops working. Once a minute: else 429 with Retry-After.")
    @ApiResponse(responseCode = "200", description = "The mail is on its way.")
    EmailContactResource resend(Caller caller, @PathVariable String id) {
        return EmailContactResource.of(contacts.resend(caller.account(), id(id), mails, caller.author()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteEmailContact", summary = "Delete an email contact")
    @ApiResponse(responseCode = "204", description = "It is gone; what used it goes on without it.")
    void delete(Caller caller, @PathVariable String id) {
        contacts.delete(caller.account(), id(id), caller.author());
    }

    @GetMapping("/{id}/relations")
    @Operation(operationId = "findEmailContactRelations", summary = "See where an email contact is used")
    Relations relations(Caller caller, @PathVariable String id) {
        return Listing.relations(contacts.relations(caller.account(), id(id)));
    }

    private static UUID id(String text) {
        return Ids.inPath(text, "email contact");
    }
}
