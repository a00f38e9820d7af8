package io.switchboard.server.call;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.directory.account.Accounts;
import io.switchboard.directory.history.CallHistory;
import io.switchboard.directory.history.CallRecord;
import io.switchboard.server.listing.Ids;
import io.switchboard.server.listing.Listing;
import io.switchboard.server.listing.Page;
import io.switchboard.server.listing.PageQuery;
import io.switchboard.server.session.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The call history over the API. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Call history", description = "Every call, from its first moment on.")
public final class CallHistoryController {
    private final CallHistory history;
    private final Accounts accounts;

    /** A controller over the directory's call history. */
    public CallHistoryController(CallHistory history, Accounts accounts) {
        this.history = history;
        this.accounts = accounts;
    }

    @GetMapping("/call-history")
    @Operation(operationId = "listCallHistory", summary = "List calls", description = "The newest first.")
    Page<CallRecordResource> list(Caller caller, PageQuery query, CallHistoryQuery filter) {
        return Listing.page(
                history.list(caller.account(), filter.filter(), Listing.request(query)), CallRecordResource::of);
    }

    @GetMapping("/call-history/{id}")
    @Operation(operationId = "getCallRecord", summary = "Read a call")
    CallRecordResource read(Caller caller, @PathVariable String id) {
        return CallRecordResource.of(history.get(caller.account(), Ids.inPath(id, "call")));
    }

    @GetMapping("/call-history.csv")
    @Operation(
            operationId = "exportCallHistory",
            summary = "Download calls as CSV",
            description = "All calls that match, in UTF-8 with byte order mark; times in the account's zone.")
    @ApiResponse(
            responseCode = "200",
            description = "The calls.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    void export(Caller caller, PageQuery query, CallHistoryQuery filter, HttpServletResponse response)
            throws IOException {
        Optional<String> words = Listing.request(query).text();
        ZoneId zone = accounts.get(caller.account()).timeZone();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"call-history.csv\"");
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        out.write(CallHistoryCsv.HEADER);
        history.forEach(caller.account(), filter.filter(), words, call -> write(out, call, zone));
        out.flush();
    }

    private static void write(Writer out, CallRecord call, ZoneId zone) {
        try {
            out.write(CallHistoryCsv.line(CallRecordResource.of(call), zone));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
