package io.switchboard.server.email;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.directory.email.EmailContact;
import io.switchboard.directory.email.EmailContacts;
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

/** The list of email contacts as CSV. */
@RestController
@RequestMapping("/api/v1/email-contacts.csv")
@Tag(name = "Email contacts")
public final class EmailContactsCsv {
    static final CsvColumns<EmailContact> COLUMNS = CsvColumns.<EmailContact>none()
            .with("userName", "User", EmailContact::userName)
            .with("address", "Email", EmailContact::address)
            .with("status", "Status", EmailContact::status)
            .with("verifiedBy", "Verified by", EmailContact::verifiedBy)
            .with("sentAt", "Mail sent", EmailContact::sentAt)
            .with("failure", "Failure", EmailContact::failure)
            .with("createdAt", "Created", EmailContact::createdAt)
            .with("id", "Email contact ID", EmailContact::id);

    private final EmailContacts contacts;
    private final CsvFiles files;

    /** Downloads of the directory's email contacts. */
    public EmailContactsCsv(EmailContacts contacts, CsvFiles files) {
        this.contacts = contacts;
        this.files = files;
    }

    @GetMapping
    @CsvAnswer
    @Operation(operationId = "exportEmailContacts", summary = "Download email contacts as CSV")
    void export(Caller caller, CsvQuery query, EmailContactQuery filter, HttpServletResponse response)
            throws IOException {
        files.send(
                caller,
                query,
                COLUMNS.named("email-contacts"),
                response,
                page -> contacts.list(caller.account(), filter.filter(), page));
    }
}
