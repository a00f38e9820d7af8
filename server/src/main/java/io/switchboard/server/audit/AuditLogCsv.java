package io.switchboard.server.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.directory.audit.AuditEntry;
import io.switchboard.directory.audit.AuditFilter;
import io.switchboard.directory.audit.AuditLog;
import io.switchboard.server.csv.CsvAnswer;
import io.switchboard.server.csv.CsvColumns;
import io.switchboard.server.csv.CsvFiles;
import io.switchboard.server.csv.CsvQuery;
import io.switchboard.server.session.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The audit log as CSV. */
@RestController
@RequestMapping("/api/v1/audit-log.csv")
@Tag(name = "Audit log")
public final class AuditLogCsv {
    static final CsvColumns<AuditEntry> COLUMNS = CsvColumns.<AuditEntry>none()
            .with("at", "When", AuditEntry::at)
            .with("author", "Who", entry -> entry.author().name())
            .with("action", "Action", AuditEntry::action)
            .with("kind", "What", AuditEntry::kind)
            .with("name", "Name", AuditEntry::name)
            .with("changes", "Changes", AuditLogCsv::changes);

    private final AuditLog log;
    private final CsvFiles files;

    /** Downloads of the directory's log. */
    public AuditLogCsv(AuditLog log, CsvFiles files) {
        this.log = log;
        this.files = files;
    }

    @GetMapping
    @CsvAnswer
    @Operation(operationId = "exportAuditLog", summary = "Download changes as CSV", description = "The newest first.")
    void export(Caller caller, CsvQuery query, AuditLogQuery filter, HttpServletResponse response) throws IOException {
        AuditFilter wanted = filter.filter();
        files.send(
                caller, query, COLUMNS.named("audit-log"), response, page -> log.list(caller.account(), wanted, page));
    }

    private static String changes(AuditEntry entry) {
        return AuditEntryResource.changes(entry).stream()
                .map(change -> change.field() + ": " + Objects.requireNonNullElse(change.before(), "") + " → "
                        + Objects.requireNonNullElse(change.after(), ""))
                .collect(Collectors.joining("; "));
    }
}
