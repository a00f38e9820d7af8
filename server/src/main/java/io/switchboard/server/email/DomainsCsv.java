package io.switchboard.server.email;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.directory.email.Domain;
import io.switchboard.directory.email.DomainFailure;
import io.switchboard.directory.email.Domains;
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

/** The list of domains as CSV. */
@RestController
@RequestMapping("/api/v1/domains.csv")
@Tag(name = "Domains")
public final class DomainsCsv {
    static final CsvColumns<Domain> COLUMNS = CsvColumns.<Domain>none()
            .with("name", "Domain", Domain::displayName)
            .with("status", "Status", Domain::status)
            .with("recordName", "TXT record", Domain::recordName)
            .with("recordValue", "Value", Domain::recordValue)
            .with("checkedAt", "Last look", Domain::checkedAt)
            .with("verifiedAt", "Verified", Domain::verifiedAt)
            .with("failure", "Failure", domain -> domain.failure().map(DomainFailure::message))
            .with("createdAt", "Created", Domain::createdAt);

    private final Domains domains;
    private final CsvFiles files;

    /** Downloads of the directory's domains. */
    public DomainsCsv(Domains domains, CsvFiles files) {
        this.domains = domains;
        this.files = files;
    }

    @GetMapping
    @CsvAnswer
    @Operation(operationId = "exportDomains", summary = "Download domains as CSV")
    void export(Caller caller, CsvQuery query, HttpServletResponse response) throws IOException {
        files.send(caller, query, COLUMNS.named("domains"), response, page -> domains.list(caller.account(), page));
    }
}
