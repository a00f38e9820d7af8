package io.switchboard.server.pstnroute;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.directory.pstnroute.PstnRoute;
import io.switchboard.directory.pstnroute.PstnRoutes;
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

/** The list of PSTN routes as CSV. */
@RestController
@RequestMapping("/api/v1/pstn-routes.csv")
@Tag(name = "PSTN routes")
public final class PstnRoutesCsv {
    static final CsvColumns<CsvRow<PstnRoute>> COLUMNS = columns();

    private final PstnRoutes pstnRoutes;
    private final CsvRows rows;
    private final CsvFiles files;

    /** Downloads of the directory's PSTN routes. */
    public PstnRoutesCsv(PstnRoutes pstnRoutes, CsvRows rows, CsvFiles files) {
        this.pstnRoutes = pstnRoutes;
        this.rows = rows;
        this.files = files;
    }

    @GetMapping
    @CsvAnswer
    @Operation(operationId = "exportPstnRoutes", summary = "Download PSTN routes as CSV")
    void export(Caller caller, CsvQuery query, ContactMethodFilters filters, HttpServletResponse response)
            throws IOException {
        files.send(
                caller,
                query,
                COLUMNS.named("pstn-routes"),
                response,
                page -> rows.of(caller.account(), pstnRoutes.list(caller.account(), filters.read(), page)));
    }

    private static CsvColumns<CsvRow<PstnRoute>> columns() {
        CsvColumns<CsvRow<PstnRoute>> columns = CsvColumns.<CsvRow<PstnRoute>>none()
                .with("destination", "Destination Number", row -> row.method().destination());
        columns = ContactMethodColumns.inbound(ContactMethodColumns.owner(columns));
        columns = ContactMethodColumns.transfer(columns, PstnRoute::allowCallTransfer);
        return ContactMethodColumns.further(
                        columns.with("name", "Name", row -> row.method().name()))
                .with("acceptPrompt", "Accept prompt", row -> row.method().acceptPrompt());
    }
}
