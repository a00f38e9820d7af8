package io.switchboard.server.sipforwarding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.directory.sipforwarding.SipForwarding;
import io.switchboard.directory.sipforwarding.SipForwardings;
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

/** SIP forwardings over the API. */
@RestController
@RequestMapping("/api/v1/sip-forwardings")
@Tag(name = "SIP forwardings", description = "Calls that are handed to other SIP systems.")
public final class SipForwardingsController {
    private final SipForwardings sipForwardings;
    private final Whitelist whitelist;
    private final MergePatch patch;

    /** A controller over the directory's SIP forwardings. */
    public SipForwardingsController(SipForwardings sipForwardings, Whitelist whitelist, MergePatch patch) {
        this.sipForwardings = sipForwardings;
        this.whitelist = whitelist;
        this.patch = patch;
    }

    @GetMapping
    @Operation(operationId = "listSipForwardings", summary = "List SIP forwardings")
    Page<SipForwardingResource> list(Caller caller, PageQuery query, ContactMethodFilters filters) {
        return Listing.page(
                sipForwardings.list(caller.account(), filters.read(), Listing.request(query)),
                SipForwardingResource::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "createSipForwarding",
            summary = "Create a SIP forwarding",
            description = "Leads to sip:username@domain:port; without a port that is found by DNS.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = SipForwardingFields.class))))
    ResponseEntity<SipForwardingResource> create(Caller caller, @RequestBody ObjectNode body) {
        SipForwardingFields fields = patch.read(body, SipForwardingFields.class);
        SipForwarding created = sipForwardings.create(caller.account(), fields.draft(), caller.author());
        return Answers.created(
                "sip-forwardings", created.id().toString(), created.version(), SipForwardingResource.of(created));
    }

    @GetMapping("/whitelist")
    @Operation(
            operationId = "getSipForwardingWhitelist",
            summary = "See what the other side must let in",
            description = "For firewalls of other SIP systems: addresses and ports of this server.")
    WhitelistResource whitelist(Caller caller) {
        return whitelist.now();
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getSipForwarding", summary = "Read a SIP forwarding")
    ResponseEntity<SipForwardingResource> read(Caller caller, @PathVariable String id) {
        return answer(sipForwardings.get(caller.account(), idOf(id)));
    }

    @PatchMapping("/{id}")
    @Operation(
            operationId = "changeSipForwarding",
            summary = "Change a SIP forwarding",
            description = "Fields that are absent stay as they are; null clears (RFC 7396).",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = SipForwardingFields.class))))
    ResponseEntity<SipForwardingResource> change(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ObjectNode changes) {
        SipForwarding present = sipForwardings.get(caller.account(), idOf(id));
        EntityTag.check(ifMatch, present.version());
        SipForwardingFields fields = patch.apply(SipForwardingFields.of(present), changes, SipForwardingFields.class);
        return answer(sipForwardings.update(
                caller.account(), present.id(), fields.draft(), OptionalLong.of(present.version()), caller.author()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteSipForwarding", summary = "Delete a SIP forwarding")
    @ApiResponse(responseCode = "204", description = "It is gone, and its numbers are free.")
    void delete(Caller caller, @PathVariable String id) {
        sipForwardings.delete(caller.account(), idOf(id), caller.author());
    }

    @GetMapping("/{id}/relations")
    @Operation(operationId = "findSipForwardingRelations", summary = "See where a SIP forwarding is used")
    Relations relations(Caller caller, @PathVariable String id) {
        return Listing.relations(sipForwardings.relations(caller.account(), idOf(id)));
    }

    private static ResponseEntity<SipForwardingResource> answer(SipForwarding found) {
        return Answers.found(found.version(), SipForwardingResource.of(found));
    }

    private static UUID idOf(String text) {
        return Ids.inPath(text, "SIP forwarding");
    }
}
