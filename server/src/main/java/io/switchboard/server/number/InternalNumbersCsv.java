package io.switchboard.server.number;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.directory.number.InternalNumber;
import io.switchboard.directory.number.InternalNumbers;
import io.switchboard.directory.number.NumberFilter;
import io.switchboard.directory.problem.Holder;
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

/** The list of internal numbers as CSV. */
@RestController
@RequestMapping("/api/v1/internal-numbers.csv")
@Tag(name = "Internal numbers")
public final class InternalNumbersCsv {
    static final CsvColumns<InternalNumber> COLUMNS = CsvColumns.<InternalNumber>none()
            .with("number", "Number", InternalNumber::number)
            .with("holder", "Rings", number -> number.holder().map(Holder::name));

    private final InternalNumbers internalNumbers;
    private final CsvFiles files;

    /** Downloads of the directory's internal numbers. */
    public InternalNumbersCsv(InternalNumbers internalNumbers, CsvFiles files) {
        this.internalNumbers = internalNumbers;
        this.files = files;
    }

    @GetMapping
    @CsvAnswer
    @Operation(operationId = "exportInternalNumbers", summary = "Download internal numbers as CSV")
    void export(Caller caller, CsvQuery query, NumberQuery filter, HttpServletResponse response) throws IOException {
        NumberFilter wanted = filter.filter();
        files.send(
                caller,
                query,
                COLUMNS.named("internal-numbers"),
                response,
                page -> internalNumbers.list(caller.account(), wanted, page));
    }
}
