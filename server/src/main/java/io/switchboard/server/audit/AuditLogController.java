package io.switchboard.server.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.directory.audit.AuditLog;
import io.switchboard.server.listing.Listing;
import io.switchboard.server.listing.Page;
import io.switchboard.server.listing.PageQuery;
import io.switchboard.server.session.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The audit log over the API. */
@RestController
@RequestMapping("/api/v1/audit-log")
@Tag(name = "Audit log", description = "Every change: who made it, when, and the values before and after.")
public final class AuditLogController {
    private final AuditLog log;

    /** A controller over the directory's log. */
    public AuditLogController(AuditLog log) {
        this.log = log;
    }

    @GetMapping
    @Operation(operationId = "listAuditLog", summary = "List changes", description = "The newest first.")
    Page<AuditEntryResource> list(Caller caller, PageQuery query, AuditLogQuery filter) {
        return Listing.page(
                log.list(caller.account(), filter.filter(), Listing.request(query)), AuditEntryResource::of);
    }
}
