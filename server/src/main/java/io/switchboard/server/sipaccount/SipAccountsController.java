package io.switchboard.server.sipaccount;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.directory.registration.Registrations;
import io.switchboard.directory.sipaccount.CreatedSipAccount;
import io.switchboard.directory.sipaccount.SipAccount;
import io.switchboard.directory.sipaccount.SipAccounts;
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
import java.util.List;
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

/** SIP accounts over the API. */
@RestController
@RequestMapping("/api/v1/sip-accounts")
@Tag(
        name = "SIP accounts",
        description = "Desk phones and softphones: how they ring, what they may call, who is registered.")
public final class SipAccountsController {
    private final SipAccounts sipAccounts;
    private final Registrations registrations;
    private final PhoneConnection connection;
    private final MergePatch patch;

    /** A controller over the directory's SIP accounts. */
    public SipAccountsController(
            SipAccounts sipAccounts, Registrations registrations, PhoneConnection connection, MergePatch patch) {
        this.sipAccounts = sipAccounts;
        this.registrations = registrations;
        this.connection = connection;
        this.patch = patch;
    }

    @GetMapping
    @Operation(operationId = "listSipAccounts", summary = "List SIP accounts")
    Page<SipAccountResource> list(Caller caller, PageQuery query, ContactMethodFilters filters) {
        return Listing.page(sipAccounts.list(caller.account(), filters.read(), Listing.request(query)), this::told);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "createSipAccount",
            summary = "Create a SIP account",
            description = "Username and password are made by the system; the answer carries both.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = SipAccountFields.class))))
    ResponseEntity<SipAccountResource> create(Caller caller, @RequestBody ObjectNode body) {
        SipAccountFields fields = patch.read(body, SipAccountFields.class);
        CreatedSipAccount created = sipAccounts.create(caller.account(), fields.draft(), caller.author());
        SipAccount account = created.account();
        SipAccountResource told = SipAccountResource.of(account, List.of())
                .withPassword(created.credentials().password());
        return Answers.created("sip-accounts", account.id().toString(), account.version(), told);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getSipAccount", summary = "Read a SIP account")
    ResponseEntity<SipAccountResource> read(Caller caller, @PathVariable String id) {
        return answer(sipAccounts.get(caller.account(), idOf(id)));
    }

    @PatchMapping("/{id}")
    @Operation(
            operationId = "changeSipAccount",
            summary = "Change a SIP account",
            description = "Fields that are absent stay as they are; null clears (RFC 7396).",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = SipAccountFields.class))))
    ResponseEntity<SipAccountResource> change(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ObjectNode changes) {
        SipAccount present = sipAccounts.get(caller.account(), idOf(id));
        EntityTag.check(ifMatch, present.version());
        SipAccountFields fields = patch.apply(SipAccountFields.of(present), changes, SipAccountFields.class);
        return answer(sipAccounts.update(
                caller.account(), present.id(), fields.draft(), OptionalLong.of(present.version()), caller.author()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteSipAccount", summary = "Delete a SIP account")
    @ApiResponse(responseCode = "204", description = "It is gone, and its phones can no longer call.")
    void delete(Caller caller, @PathVariable String id) {
        sipAccounts.delete(caller.account(), idOf(id), caller.author());
    }

    @GetMapping("/{id}/relations")
    @Operation(operationId = "findSipAccountRelations", summary = "See where a SIP account is used")
    Relations relations(Caller caller, @PathVariable String id) {
        return Listing.relations(sipAccounts.relations(caller.account(), idOf(id)));
    }

    @GetMapping("/{id}/credentials")
    @Operation(operationId = "getSipAccountCredentials", summary = "Show what is typed into the phone")
    SipAccountCredentials credentials(Caller caller, @PathVariable String id) {
        return connection.credentials(sipAccounts.credentials(caller.account(), idOf(id)));
    }

    @PostMapping("/{id}/credentials")
    @Operation(
            operationId = "renewSipAccountCredentials",
            summary = "Make a new password",
            description = "Phones that still use the old password can no longer register or call.")
    SipAccountCredentials renew(Caller caller, @PathVariable String id) {
        return connection.credentials(sipAccounts.renewPassword(caller.account(), idOf(id), caller.author()));
    }

    private ResponseEntity<SipAccountResource> answer(SipAccount found) {
        return Answers.found(found.version(), told(found));
    }

    private SipAccountResource told(SipAccount account) {
        return SipAccountResource.of(
                account,
                registrations.of(account.id()).stream()
                        .map(RegistrationResource::of)
                        .toList());
    }

    private static UUID idOf(String text) {
        return Ids.inPath(text, "SIP account");
    }
}
