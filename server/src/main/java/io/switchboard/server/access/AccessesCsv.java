package io.switchboard.server.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.directory.access.Access;
import io.switchboard.directory.access.Accesses;
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

/** The user accesses as CSV. */
@RestController
@RequestMapping("/api/v1/accesses.csv")
@Tag(name = "User accesses")
public final class AccessesCsv {
    static final CsvColumns<Access> COLUMNS = CsvColumns.<Access>none()
            .with("lastName", "Last name", Access::lastName)
            .with("firstName", "First name", Access::firstName)
            .with("email", "Email", Access::email)
            .with("role", "Role", Access::role)
            .with("userName", "User", Access::userName)
            .with("state", "State", access -> access.active() ? AccessState.ACTIVE : AccessState.INVITED)
            .with("lastSeenAt", "Last seen", Access::lastSeenAt)
            .with("createdAt", "Date added", Access::createdAt)
            .with("id", "Access ID", Access::id);

    private final Accesses accesses;
    private final CsvFiles files;

    /** Downloads of the directory's accesses. */
    public AccessesCsv(Accesses accesses, CsvFiles files) {
        this.accesses = accesses;
        this.files = files;
    }

    @GetMapping
    @CsvAnswer
    @Operation(operationId = "exportAccesses", summary = "Download the accesses as CSV")
    void export(Caller caller, CsvQuery query, HttpServletResponse response) throws IOException {
        files.send(
                caller, query, COLUMNS.named("user-accesses"), response, page -> accesses.list(caller.account(), page));
    }
}
