package io.switchboard.server.call;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.directory.history.CallHistory;
import io.switchboard.server.listing.Ids;
import io.switchboard.server.listing.Listing;
import io.switchboard.server.listing.Page;
import io.switchboard.server.listing.PageQuery;
import io.switchboard.server.session.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The call history over the API. */
@RestController
@RequestMapping("/api/v1/call-history")
@Tag(name = "Call history", description = "Every call, from its first moment on.")
public final class CallHistoryController {
    private final CallHistory history;

    /** A controller over the directory's call history. */
    public CallHistoryController(CallHistory history) {
        this.history = history;
    }

    @GetMapping
    @Operation(operationId = "listCallHistory", summary = "List calls", description = "The newest first.")
    Page<CallRecordResource> list(Caller caller, PageQuery query, CallHistoryQuery filter) {
        return Listing.page(
                history.list(caller.account(), filter.filter(), Listing.request(query)), CallRecordResource::of);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getCallRecord", summary = "Read a call")
    CallRecordResource read(Caller caller, @PathVariable String id) {
        return CallRecordResource.of(history.get(caller.account(), Ids.inPath(id, "call")));
    }
}
