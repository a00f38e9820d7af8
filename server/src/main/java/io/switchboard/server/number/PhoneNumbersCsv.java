package io.switchboard.server.number;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.directory.number.NumberFilter;
import io.switchboard.directory.number.PhoneNumber;
import io.switchboard.directory.number.PhoneNumbers;
import io.switchboard.directory.problem.Holder;
import io.switchboard.server.csv.CsvAnswer;
import io.switchboard.server.csv.CsvColumns;
import io.switchboard.server.csv.CsvFiles;
import io.switchboard.server.csv.CsvQuery;
import io.switchboard.server.session.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of phone numbers as CSV. */
@RestController
@RequestMapping("/api/v1/phone-numbers.csv")
@Tag(name = "Phone numbers")
public final class PhoneNumbersCsv {
    static final CsvColumns<PhoneNumber> COLUMNS = CsvColumns.<PhoneNumber>none()
            .with("number", "Number", PhoneNumber::number)
            .with("name", "Name", PhoneNumber::name)
            .with("holder", "Rings", number -> number.holder().map(Holder::name))
            .with("country", "Country", PhoneNumber::country)
            .with("channels", "Channels", PhoneNumber::channels)
            .with("enabled", "Status", PhoneNumber::enabled);

    private final PhoneNumbers phoneNumbers;
    private final CsvFiles files;

    /** Downloads of the directory's phone numbers. */
    public PhoneNumbersCsv(PhoneNumbers phoneNumbers, CsvFiles files) {
        this.phoneNumbers = phoneNumbers;
        this.files = files;
    }

    @GetMapping
    @CsvAnswer
    @Operation(operationId = "exportPhoneNumbers", summary = "Download phone numbers as CSV")
    void export(
            Caller caller,
            CsvQuery query,
            NumberQuery filter,
            @RequestParam(required = false) @Nullable Boolean enabled,
            HttpServletResponse response)
            throws IOException {
        NumberFilter wanted = filter.filter(enabled);
        files.send(
                caller,
                query,
                COLUMNS.named("phone-numbers"),
                response,
                page -> phoneNumbers.list(caller.account(), wanted, page));
    }
}
