package io.switchboard.server.layout;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.directory.access.Person;
import io.switchboard.directory.layout.ListLayouts;
import io.switchboard.server.problem.Problem;
import io.switchboard.server.problem.ProblemException;
import io.switchboard.server.session.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The arrangements of lists over the API; each person reads and writes only the own. */
@RestController
@RequestMapping("/api/v1/list-layouts/{list}")
@Tag(name = "List layouts", description = "How the signed-in person arranged each list.")
public final class ListLayoutsController {
    private final ListLayouts layouts;

    /** A controller over the directory's arrangements. */
    public ListLayoutsController(ListLayouts layouts) {
        this.layouts = layouts;
    }

    @GetMapping
    @Operation(
            operationId = "getListLayout",
            summary = "Read how you arranged a list",
            description = "No content when it is as documented.")
    ResponseEntity<ListLayoutResource> read(Caller caller, @PathVariable String list) {
        return layouts.find(person(caller).id(), list)
                .map(layout -> ResponseEntity.ok(ListLayoutResource.of(layout)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PutMapping
    @Operation(operationId = "keepListLayout", summary = "Remember how you arranged a list")
    ListLayoutResource keep(Caller caller, @PathVariable String list, @RequestBody ListLayoutResource fields) {
        layouts.keep(person(caller).id(), list, fields.layout());
        return ListLayoutResource.of(fields.layout());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "resetListLayout", summary = "Arrange a list as documented again")
    @ApiResponse(responseCode = "204", description = "It is as documented.")
    void reset(Caller caller, @PathVariable String list) {
        layouts.forget(person(caller).id(), list);
    }

    private static Person person(Caller caller) {
        return caller.person()
                .orElseThrow(() -> new ProblemException(Problem.of(
                        403,
                        "person",
                        "Not for programs",
                        "Only a person who signed in arranges lists; an API token sees none.")));
    }
}
