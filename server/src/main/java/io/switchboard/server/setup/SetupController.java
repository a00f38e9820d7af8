package io.switchboard.server.setup;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.server.demo.Demonstration;
import io.switchboard.server.session.SessionResource;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The first set-up over the API. */
@RestController
@RequestMapping("/api/v1/setup")
@Tag(name = "Set-up", description = "The first start: the account and its owner.")
public final class SetupController {
    private final FirstSetup setup;
    private final Demonstration demonstration;

    /** A controller over the first set-up, and over the demonstration where this server is one. */
    public SetupController(FirstSetup setup, Demonstration demonstration) {
        this.setup = setup;
        this.demonstration = demonstration;
    }

    @GetMapping
    @Operation(operationId = "getSetup", summary = "Ask how one gets in")
    SetupState read() {
        return new SetupState(setup.needed(), demonstration.contents().isPresent());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "setUp",
            summary = "Make the first account",
            description =
                    "Needs the token of the set-up link. Makes the account and its owner, and signs the owner in.")
    SessionResource setUp(@RequestBody SetupFields fields, HttpServletRequest request, HttpServletResponse response) {
        return setup.carryOut(fields, request, response);
    }
}
