package io.switchboard.server.trunk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.directory.trunk.Trunk;
import io.switchboard.directory.trunk.Trunks;
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

/** The list of trunks as CSV. */
@RestController
@RequestMapping("/api/v1/trunks.csv")
@Tag(name = "Trunks")
public final class TrunksCsv {
    static final CsvColumns<Trunk> COLUMNS = CsvColumns.<Trunk>none()
            .with("name", "Name", Trunk::name)
            .with("enabled", "Status", Trunk::enabled)
            .with("host", "Host", Trunk::host)
            .with("port", "Port", Trunk::port)
            .with("transport", "Transport", trunk -> trunk.transport().name())
            .with("username", "Username", Trunk::username)
            .with("allowedAddresses", "Allowed addresses", Trunk::allowedAddresses)
            .with("numberFormat", "Number format", Trunk::numberFormat)
            .with("callerIdHeader", "Caller ID header", Trunk::callerIdHeader)
            .with("calledNumberFrom", "Called number from", Trunk::calledNumberFrom)
            .with("channels", "Channels", Trunk::channels)
            .with("outboundOrder", "Order for outbound calls", Trunk::outboundOrder);

    private final Trunks trunks;
    private final CsvFiles files;

    /** Downloads of the directory's trunks. */
    public TrunksCsv(Trunks trunks, CsvFiles files) {
        this.trunks = trunks;
        this.files = files;
    }

    @GetMapping
    @CsvAnswer
    @Operation(operationId = "exportTrunks", summary = "Download trunks as CSV")
    void export(Caller caller, CsvQuery query, HttpServletResponse response) throws IOException {
        files.send(caller, query, COLUMNS.named("trunks"), response, page -> trunks.list(caller.account(), page));
    }
}
