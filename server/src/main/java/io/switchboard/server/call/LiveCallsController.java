package io.switchboard.server.call;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.server.listing.Page;
import io.switchboard.server.problem.Problem;
import io.switchboard.server.problem.ProblemException;
import io.switchboard.server.session.Caller;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Live calls over the API. */
@RestController
@RequestMapping("/api/v1/live-calls")
@Tag(name = "Live calls", description = "The calls going on now.")
public final class LiveCallsController {
    private final LiveCalls liveCalls;

    /** A controller over the phone system's calls. */
    public LiveCallsController(LiveCalls liveCalls) {
        this.liveCalls = liveCalls;
    }

    @GetMapping
    @Operation(operationId = "listLiveCalls", summary = "List live calls", description = "All of them on one page.")
    Page<LiveCallResource> list(Caller caller) {
        List<LiveCallResource> calls = liveCalls.of(caller.account());
        return new Page<>(calls, null, calls.size());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "hangUpLiveCall", summary = "Hang up a call for both sides")
    @ApiResponse(responseCode = "204", description = "Both sides are being told.")
    void hangUp(Caller caller, @PathVariable String id) {
        if (!liveCalls.hangUp(caller.account(), id)) {
            throw new ProblemException(Problem.notFound("live call"));
        }
    }
}
