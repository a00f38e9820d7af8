package io.switchboard.server.call;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.directory.history.CallFilter;
import io.switchboard.directory.history.CallHistory;
import io.switchboard.directory.history.CallRecord;
import io.switchboard.server.csv.CsvAnswer;
import io.switchboard.server.csv.CsvColumns;
import io.switchboard.server.csv.CsvFiles;
import io.switchboard.server.csv.CsvQuery;
import io.switchboard.server.session.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The call history as CSV. */
@RestController
@RequestMapping("/api/v1/call-history.csv")
@Tag(name = "Call history")
public final class CallHistoryCsv {
    static final CsvColumns<CallRecord> COLUMNS = CsvColumns.<CallRecord>none()
            .with("startedAt", "Started", CallRecord::startedAt)
            .with("direction", "Direction", CallRecord::direction)
            .with("fromNumber", "From number", CallRecord::fromNumber)
            .with("fromName", "From name", CallRecord::fromName)
            .with("toNumber", "To number", CallRecord::toNumber)
            .with("toName", "To name", CallRecord::toName)
            .with("answeredBy", "Answered by", CallRecord::answeredBy)
            .with("outcome", "Outcome", CallRecord::outcome)
            .with("endedBy", "Ended by", CallRecord::endedBy)
            .with("ringSeconds", "Ring seconds", CallRecord::ringSeconds)
            .with("talkSeconds", "Talk seconds", CallRecord::talkSeconds)
            .with("sipStatus", "SIP status", CallRecord::sipStatus)
            .with("reason", "Reason", CallRecord::reason)
            .with("id", "Call ID", CallRecord::id);

    private final CallHistory history;
    private final CsvFiles files;

    /** Downloads of the directory's call history. */
    public CallHistoryCsv(CallHistory history, CsvFiles files) {
        this.history = history;
        this.files = files;
    }

    @GetMapping
    @CsvAnswer
    @Operation(operationId = "exportCallHistory", summary = "Download calls as CSV", description = "The newest first.")
    void export(Caller caller, CsvQuery query, CallHistoryQuery filter, HttpServletResponse response)
            throws IOException {
        CallFilter wanted = filter.filter();
        files.send(
                caller,
                query,
                COLUMNS.named("call-history"),
                response,
                page -> history.list(caller.account(), wanted, page));
    }
}
