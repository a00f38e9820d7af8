package io.switchboard.server.schedule;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.directory.schedule.SavedTimeSchedule;
import io.switchboard.directory.schedule.TimeSchedules;
import io.switchboard.server.editing.Answers;
import io.switchboard.server.editing.EntityTag;
import io.switchboard.server.editing.MergePatch;
import io.switchboard.server.listing.Ids;
import io.switchboard.server.listing.Listing;
import io.switchboard.server.listing.Page;
import io.switchboard.server.listing.PageQuery;
import io.switchboard.server.listing.Relations;
import io.switchboard.server.problem.FieldError;
import io.switchboard.server.problem.Problem;
import io.switchboard.server.problem.ProblemException;
import io.switchboard.server.session.Caller;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Time schedules over the API. */
@RestController
@RequestMapping("/api/v1/time-schedules")
@Tag(name = "Time schedules", description = "Working hours. Outside of them calls skip the users who follow them.")
public final class TimeSchedulesController {
    private final TimeSchedules schedules;
    private final MergePatch patch;
    private final InstantSource clock;

    /** A controller over the directory's time schedules. */
    public TimeSchedulesController(TimeSchedules schedules, MergePatch patch, InstantSource clock) {
        this.schedules = schedules;
        this.patch = patch;
        this.clock = clock;
    }

    @GetMapping
    @Operation(operationId = "listTimeSchedules", summary = "List time schedules")
    Page<TimeScheduleResource> list(Caller caller, PageQuery query) {
        Instant now = clock.instant();
        return Listing.page(
                schedules.list(caller.account(), Listing.request(query)),
                schedule -> TimeScheduleResource.of(schedule, now));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "createTimeSchedule", summary = "Create a time schedule")
    ResponseEntity<TimeScheduleResource> create(Caller caller, @RequestBody TimeScheduleFields fields) {
        TimeScheduleResource created = TimeScheduleResource.of(
                schedules.create(caller.account(), fields.draft(), caller.author()), clock.instant());
        return Answers.created("time-schedules", created.id(), created.version(), created);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getTimeSchedule", summary = "Read a time schedule")
    ResponseEntity<TimeScheduleResource> read(Caller caller, @PathVariable String id) {
        TimeScheduleResource found = TimeScheduleResource.of(find(caller, id), clock.instant());
        return Answers.found(found.version(), found);
    }

    @PatchMapping("/{id}")
    @Operation(
            operationId = "changeTimeSchedule",
            summary = "Change a time schedule",
            description = "Fields that are absent stay as they are; null clears (RFC 7396). Lists are replaced whole.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = TimeScheduleFields.class))))
    ResponseEntity<TimeScheduleResource> change(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ObjectNode changes) {
        SavedTimeSchedule present = find(caller, id);
        EntityTag.check(ifMatch, present.version());
        TimeScheduleFields fields = patch.apply(TimeScheduleFields.of(present), changes, TimeScheduleFields.class);
        TimeScheduleResource changed = TimeScheduleResource.of(
                schedules.update(
                        caller.account(),
                        present.id(),
                        fields.draft(),
                        OptionalLong.of(present.version()),
                        caller.author()),
                clock.instant());
        return Answers.found(changed.version(), changed);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deleteTimeSchedule",
            summary = "Delete a time schedule",
            description = "Users who follow it are reachable at all hours from then on.")
    @ApiResponse(responseCode = "204", description = "It is gone.")
    void delete(Caller caller, @PathVariable String id) {
        schedules.delete(caller.account(), Ids.inPath(id, "time schedule"), caller.author());
    }

    @GetMapping("/{id}/relations")
    @Operation(operationId = "findTimeScheduleRelations", summary = "See which users follow a time schedule")
    Relations relations(Caller caller, @PathVariable String id) {
        return Listing.relations(schedules.relations(caller.account(), Ids.inPath(id, "time schedule")));
    }

    @GetMapping("/{id}/state")
    @Operation(operationId = "getTimeScheduleState", summary = "See whether a time schedule is open")
    ScheduleStateResource state(
            Caller caller,
            @PathVariable String id,
            @Parameter(description = "An instant in UTC; now when absent.", example = "2026-12-24T10:00:00Z")
                    @RequestParam(required = false)
                    @Nullable
                    String at) {
        return ScheduleStateResource.of(find(caller, id).meaning(), at == null ? clock.instant() : instant(at));
    }

    private SavedTimeSchedule find(Caller caller, String id) {
        return schedules.get(caller.account(), Ids.inPath(id, "time schedule"));
    }

    private static Instant instant(String text) {
        String message = "Give an instant of the years 2000 to 2199 like 2026-12-24T10:00:00Z.";
        try {
            Instant instant = Instant.parse(text);
            if (!instant.isBefore(Instant.parse("2000-01-01T00:00:00Z"))
                    && instant.isBefore(Instant.parse("2200-01-01T00:00:00Z"))) {
                return instant;
            }
        } catch (DateTimeParseException noInstant) {
            throw refused(message);
        }
        throw refused(message);
    }

    private static ProblemException refused(String message) {
        return new ProblemException(Problem.of(400, "parameter", "A parameter has another form", message)
                .withErrors(List.of(new FieldError("at", "format", message))));
    }
}
