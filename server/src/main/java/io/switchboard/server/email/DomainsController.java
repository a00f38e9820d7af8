package io.switchboard.server.email;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.directory.email.DomainRecords;
import io.switchboard.directory.email.Domains;
import io.switchboard.server.editing.Answers;
import io.switchboard.server.listing.Ids;
import io.switchboard.server.listing.Listing;
import io.switchboard.server.listing.Page;
import io.switchboard.server.listing.PageQuery;
import io.switchboard.server.listing.Relations;
import io.switchboard.server.session.Caller;
import java.util.Objects;
import java.util.UUID;
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

/** Domains over the API. */
@RestController
@RequestMapping("/api/v1/domains")
@Tag(name = "Domains", description = "Domains whose email addresses need no mail each, proved by a TXT record.")
public final class DomainsController {
    private final Domains domains;
    private final DomainRecords records;

    /** A controller over the directory's domains, with the DNS to look for their records in. */
    public DomainsController(Domains domains, DomainRecords records) {
        this.domains = domains;
        this.records = records;
    }

    @GetMapping
    @Operation(operationId = "listDomains", summary = "List domains")
    Page<DomainResource> list(Caller caller, PageQuery query) {
        return Listing.page(domains.list(caller.account(), Listing.request(query)), DomainResource::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "createDomain",
            summary = "Add a domain",
            description = "The answer tells the TXT record to add to the domain's DNS before it can be verified.")
    ResponseEntity<DomainResource> create(Caller caller, @RequestBody DomainFields fields) {
        DomainResource created = DomainResource.of(
                domains.create(caller.account(), Objects.requireNonNullElse(fields.name(), ""), caller.author()));
        return Answers.created("domains", created.id(), created.version(), created);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getDomain", summary = "Read a domain")
    ResponseEntity<DomainResource> read(Caller caller, @PathVariable String id) {
        DomainResource found = DomainResource.of(domains.get(caller.account(), id(id)));
        return Answers.found(found.version(), found);
    }

    @PostMapping("/{id}/verification")
    @Operation(
            operationId = "verifyDomain",
            summary = "Look for the TXT record of a domain now",
            description =
                    "Asks the domain's own name servers, for five seconds at most; `status` and `failure` tell what"
                            + " they said. Success verifies all waiting addresses of the domain. Once in ten seconds: else 429"
                            + " with Retry-After.")
    @ApiResponse(responseCode = "200", description = "The domain as it is after the look.")
    DomainResource verify(Caller caller, @PathVariable String id) {
        return DomainResource.of(domains.verify(caller.account(), id(id), records, caller.author()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteDomain", summary = "Delete a domain")
    @ApiResponse(responseCode = "204", description = "It is gone; addresses it verified stay verified.")
    void delete(Caller caller, @PathVariable String id) {
        domains.delete(caller.account(), id(id), caller.author());
    }

    @GetMapping("/{id}/relations")
    @Operation(operationId = "findDomainRelations", summary = "See the addresses of a domain")
    Relations relations(Caller caller, @PathVariable String id) {
        return Listing.relations(domains.relations(caller.account(), id(id)));
    }

    private static UUID id(String text) {
        return Ids.inPath(text, "domain");
    }
}
