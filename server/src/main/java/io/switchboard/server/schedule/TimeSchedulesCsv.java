package io.switchboard.server.schedule;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.directory.schedule.SavedTimeSchedule;
import io.switchboard.directory.schedule.TimeSchedules;
import io.switchboard.server.csv.CsvAnswer;
import io.switchboard.server.csv.CsvColumns;
import io.switchboard.server.csv.CsvFiles;
import io.switchboard.server.csv.CsvQuery;
import io.switchboard.server.session.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.format.TextStyle;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The list of time schedules as CSV. */
@RestController
@RequestMapping("/api/v1/time-schedules.csv")
@Tag(name = "Time schedules")
public final class TimeSchedulesCsv {
    static final CsvColumns<SavedTimeSchedule> COLUMNS = CsvColumns.<SavedTimeSchedule>none()
            .with("title", "Title", SavedTimeSchedule::title)
            .with("timeZone", "Time zone", schedule -> schedule.meaning().zone().getId())
            .with(
                    "hours",
                    "Working hours",
                    schedule -> schedule.meaning().hours().stream()
                            .map(hours -> hours.weekday().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " "
                                    + hours.range())
                            .toList())
            .with(
                    "exceptions",
                    "Exceptions",
                    schedule -> schedule.meaning().exceptions().stream()
                            .map(exception ->
                                    exception.title() + " " + exception.firstDay() + " to " + exception.lastDay())
                            .toList())
            .with("users", "Users", SavedTimeSchedule::users);

    private final TimeSchedules schedules;
    private final CsvFiles files;

    /** Downloads of the directory's time schedules. */
    public TimeSchedulesCsv(TimeSchedules schedules, CsvFiles files) {
        this.schedules = schedules;
        this.files = files;
    }

    @GetMapping
    @CsvAnswer
    @Operation(operationId = "exportTimeSchedules", summary = "Download time schedules as CSV")
    void export(Caller caller, CsvQuery query, HttpServletResponse response) throws IOException {
        files.send(
                caller,
                query,
                COLUMNS.named("time-schedules"),
                response,
                page -> schedules.list(caller.account(), page));
    }
}
