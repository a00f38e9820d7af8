package io.switchboard.server.sipaccount;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.directory.sipaccount.SipAccount;
import io.switchboard.directory.sipaccount.SipAccounts;
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

/** The list of SIP accounts as CSV. */
@RestController
@RequestMapping("/api/v1/sip-accounts.csv")
@Tag(name = "SIP accounts")
public final class SipAccountsCsv {
    static final CsvColumns<CsvRow<SipAccount>> COLUMNS = columns();

    private final SipAccounts sipAccounts;
    private final CsvRows rows;
    private final CsvFiles files;

    /** Downloads of the directory's SIP accounts. */
    public SipAccountsCsv(SipAccounts sipAccounts, CsvRows rows, CsvFiles files) {
        this.sipAccounts = sipAccounts;
        this.rows = rows;
        this.files = files;
    }

    @GetMapping
    @CsvAnswer
    @Operation(operationId = "exportSipAccounts", summary = "Download SIP accounts as CSV")
    void export(Caller caller, CsvQuery query, ContactMethodFilters filters, HttpServletResponse response)
            throws IOException {
        files.send(
                caller,
                query,
                COLUMNS.named("sip-accounts"),
                response,
                page -> rows.of(
                        caller.account(),
                        sipAccounts.list(caller.account(), filters.read(), page),
                        SipAccount::outbound,
                        SipAccount::recording));
    }

    private static CsvColumns<CsvRow<SipAccount>> columns() {
        CsvColumns<CsvRow<SipAccount>> columns = CsvColumns.<CsvRow<SipAccount>>none()
                .with("username", "ID", row -> row.method().username());
        columns = ContactMethodColumns.inbound(ContactMethodColumns.owner(columns));
        columns = ContactMethodColumns.transfer(columns, SipAccount::allowCallTransfer);
        columns = ContactMethodColumns.outbound(columns, "Caller ID", SipAccount::outbound);
        columns = ContactMethodColumns.recordingDelivery(columns, SipAccount::recording);
        columns = ContactMethodColumns.recording(
                columns,
                "recordInboundInternal",
                "Inbound internal",
                account -> account.recording().inboundInternal());
        columns = ContactMethodColumns.recording(
                columns,
                "recordInboundExternal",
                "Inbound external",
                account -> account.recording().inboundExternal());
        columns = ContactMethodColumns.recording(
                columns,
                "recordOutboundInternal",
                "Outbound internal",
                account -> account.recording().outboundInternal());
        columns = ContactMethodColumns.recording(
                columns,
                "recordOutboundExternal",
                "Outbound external",
                account -> account.recording().outboundExternal());
        columns = ContactMethodColumns.recording(
                columns,
                "recordOnDemand",
                "Record on demand",
                account -> account.recording().onDemand());
        return ContactMethodColumns.further(
                columns.with("name", "Name", row -> row.method().name()));
    }
}
