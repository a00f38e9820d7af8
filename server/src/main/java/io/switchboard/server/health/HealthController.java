package io.switchboard.server.health;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Health over the API, for monitors: no sign-in, and nothing in it that a stranger should not know. */
@RestController
@RequestMapping("/api/v1/health")
@Tag(name = "Health", description = "Is the server well?")
public final class HealthController {
    private final ServerHealth health;

    /** A controller over the running checks. */
    public HealthController(ServerHealth health) {
        this.health = health;
    }

    @GetMapping
    @Operation(operationId = "getHealth", summary = "Ask how the server is", description = "Needs no sign-in.")
    HealthResource read() {
        return health.now();
    }
}
