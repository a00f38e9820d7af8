package io.switchboard.server.appline;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.directory.appline.AppLine;
import io.switchboard.directory.appline.AppLines;
import io.switchboard.server.contactmethod.ContactMethodColumns;
import io.switchboard.server.contactmethod.ContactMethodFilters;
import io.switchboard.server.contactmethod.CsvRow;
import io.switchboard.server.contactmethod.CsvRows;
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

/** The list of app lines as CSV. */
@RestController
@RequestMapping("/api/v1/app-lines.csv")
@Tag(name = "App lines")
public final class AppLinesCsv {
    static final CsvColumns<CsvRow<AppLine>> COLUMNS = columns();

    private final AppLines appLines;
    private final CsvRows rows;
    private final CsvFiles files;

    /** Downloads of the directory's app lines. */
    public AppLinesCsv(AppLines appLines, CsvRows rows, CsvFiles files) {
        this.appLines = appLines;
        this.rows = rows;
        this.files = files;
    }

    @GetMapping
    @CsvAnswer
    @Operation(operationId = "exportAppLines", summary = "Download app lines as CSV")
    void export(Caller caller, CsvQuery query, ContactMethodFilters filters, HttpServletResponse response)
            throws IOException {
        files.send(
                caller,
                query,
                COLUMNS.named("app-lines"),
                response,
                page -> rows.of(
                        caller.account(),
                        appLines.list(caller.account(), filters.read(), page),
                        AppLine::outbound,
                        AppLine::recording));
    }

    private static CsvColumns<CsvRow<AppLine>> columns() {
        CsvColumns<CsvRow<AppLine>> columns = CsvColumns.<CsvRow<AppLine>>none();
        columns = ContactMethodColumns.inbound(ContactMethodColumns.owner(columns));
        columns = ContactMethodColumns.outbound(columns, "Caller ID(s)", AppLine::outbound);
        columns = ContactMethodColumns.recording(
                columns,
                "recordInboundInternal",
                "Inbound internal",
                line -> line.recording().inboundInternal());
        columns = ContactMethodColumns.recordingDelivery(columns, AppLine::recording);
        columns = ContactMethodColumns.recording(
                columns,
                "recordInboundExternal",
                "Inbound external",
                line -> line.recording().inboundExternal());
        columns = ContactMethodColumns.recording(
                columns,
                "recordOutboundInternal",
                "Outbound internal",
                line -> line.recording().outboundInternal());
        columns = ContactMethodColumns.recording(
                columns,
                "recordOutboundExternal",
                "Outbound external",
                line -> line.recording().outboundExternal());
        columns = ContactMethodColumns.recording(
                columns, "recordOnDemand", "On demand", line -> line.recording().onDemand());
        return ContactMethodColumns.further(
                        columns.with("name", "Name", row -> row.method().name()))
                .with(
                        "invitation",
                        "App invitation",
                        row -> row.method().invitation().state())
                .with("devices", "Devices", row -> row.method().devices());
    }
}
