package io.switchboard.server.csv;

import io.switchboard.directory.account.Accounts;
import io.switchboard.directory.page.Page;
import io.switchboard.directory.page.PageRequest;
import io.switchboard.server.problem.ProblemException;
import io.switchboard.server.session.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Sends lists as CSV files, page by page: a file of any length needs the memory of one page. Safe for many threads. */
public final class CsvFiles {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Accounts accounts;

    /** Files with times in the zone of the account that asks. */
    public CsvFiles(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * Sends all rows that the pages hold.
     *
     * @param pages gives the page asked for of the list, already filtered
     * @throws ProblemException when the query asks for what is not there; nothing is sent then
     * @throws IOException when whoever asked has gone
     */
    public <T> void send(
            Caller caller,
            CsvQuery query,
            CsvFile<T> file,
            HttpServletResponse response,
            Function<PageRequest, Page<T>> pages)
            throws IOException {
        List<CsvColumn<T>> columns = file.columns().chosen(query.chosen());
        PageRequest request = query.firstPage();
        Page<T> page = pages.apply(request);
        ZoneId zone = accounts.get(caller.account()).timeZone();

        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + ".csv\"");
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        write(out, new CsvLine(zone), columns, page, next -> pages.apply(request.withCursor(Optional.of(next))));
        out.flush();
    }

    static <T> void write(
            Writer out, CsvLine line, List<CsvColumn<T>> columns, Page<T> first, Function<String, Page<T>> after)
            throws IOException {
        out.write(BYTE_ORDER_MARK);
        out.write(line.of(columns.stream().map(CsvColumn::title).toList()));
        Page<T> page = first;
        write(out, line, columns, page);
        while (page.nextCursor().isPresent()) {
            page = after.apply(page.nextCursor().get());
            write(out, line, columns, page);
        }
    }

    private static <T> void write(Writer out, CsvLine line, List<CsvColumn<T>> columns, Page<T> page)
            throws IOException {
        for (T row : page.items()) {
            out.write(line.of(columns.stream()
                    .map(column -> Optional.ofNullable(column.value().apply(row)))
                    .toList()));
        }
    }
}
