package io.switchboard.server.sipforwarding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.directory.sipforwarding.NetworkProtocol;
import io.switchboard.directory.sipforwarding.SipForwarding;
import io.switchboard.directory.sipforwarding.SipForwardings;
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

/** The list of SIP forwardings as CSV. */
@RestController
@RequestMapping("/api/v1/sip-forwardings.csv")
@Tag(name = "SIP forwardings")
public final class SipForwardingsCsv {
    static final CsvColumns<CsvRow<SipForwarding>> COLUMNS = columns();

    private final SipForwardings sipForwardings;
    private final CsvRows rows;
    private final CsvFiles files;

    /** Downloads of the directory's SIP forwardings. */
    public SipForwardingsCsv(SipForwardings sipForwardings, CsvRows rows, CsvFiles files) {
        this.sipForwardings = sipForwardings;
        this.rows = rows;
        this.files = files;
    }

    @GetMapping
    @CsvAnswer
    @Operation(operationId = "exportSipForwardings", summary = "Download SIP forwardings as CSV")
    void export(Caller caller, CsvQuery query, ContactMethodFilters filters, HttpServletResponse response)
            throws IOException {
        files.send(
                caller,
                query,
                COLUMNS.named("sip-forwardings"),
                response,
                page -> rows.of(caller.account(), sipForwardings.list(caller.account(), filters.read(), page)));
    }

    private static CsvColumns<CsvRow<SipForwarding>> columns() {
        CsvColumns<CsvRow<SipForwarding>> columns = CsvColumns.<CsvRow<SipForwarding>>none()
                .with("id", "ID", row -> row.method().id());
        columns = ContactMethodColumns.owner(columns)
                .with("username", "Username", row -> row.method().destination().username())
                .with("domain", "Domain", row -> row.method().destination().domain())
                .with("port", "Port", row -> row.method().destination().port())
                .with(
                        "networkProtocol",
                        "Network protocol",
                        row -> protocol(row.method().destination().networkProtocol()))
                .with(
                        "followRedirects",
                        "Process 30X redirects",
                        row -> row.method().destination().followRedirects());
        columns = ContactMethodColumns.inbound(columns);
        return ContactMethodColumns.further(
                        columns.with("name", "Name", row -> row.method().name()))
                .with("acceptPrompt", "Accept prompt", row -> row.method().acceptPrompt());
    }

    private static String protocol(NetworkProtocol protocol) {
        return switch (protocol) {
            case IPV4_ONLY -> "IPv4 Only";
            case IPV6_ONLY -> "IPv6 Only";
            case DUAL_STACK -> "Dualstack";
            case IPV4_PREFERRED -> "IPv4 Preferred";
            case IPV6_PREFERRED -> "IPv6 Preferred";
        };
    }
}
