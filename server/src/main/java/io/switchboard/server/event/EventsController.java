package io.switchboard.server.event;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.server.problem.Problem;
import io.switchboard.server.problem.ProblemException;
import io.switchboard.server.session.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The live event stream. Each stream occupies one virtual thread until its page goes away. */
@RestController
@RequestMapping("/api/v1/events")
@Tag(name = "Live events", description = "What happens, as it happens.")
public final class EventsController {
    private static final Logger LOG = LoggerFactory.getLogger(EventsController.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final EventStreams streams;
    private final LiveCallsFeed liveCalls;

    /** A controller over these streams. */
    public EventsController(EventStreams streams, LiveCallsFeed liveCalls) {
        this.streams = streams;
        this.liveCalls = liveCalls;
    }

    @GetMapping
    @Operation(operationId = "watchEvents", summary = "Watch live events", description = """
                    Server-sent events. `live-calls` carries the whole list of live calls, at once and after each \
                    change; `call-history` carries `{"id"}` of a call record that is new or changed; `registration` \
                    carries `{"sipAccountId","registered"}`. A comment comes every 15 seconds as a heartbeat.""")
    @ApiResponse(
            responseCode = "200",
            description = "A stream that stays open.",
            content = @Content(mediaType = "text/event-stream", schema = @Schema(type = "string")))
    void watch(Caller caller, HttpServletResponse response) throws IOException, InterruptedException {
        try (EventStreams.Stream stream = streams.open(caller.account()).orElseThrow(EventsController::tooMany)) {
            response.setContentType("text/event-stream;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            OutputStream out = response.getOutputStream();
            write(out, "retry: 2000\n\n");
            write(out, text(liveCalls.snapshot(caller.account())));
            while (!stream.ended()) {
                Optional<LiveEvent> event = stream.next(HEARTBEAT);
                if (!stream.ended()) {
                    write(out, event.map(EventsController::text).orElse(": still here\n\n"));
                }
            }
        } catch (IOException gone) {
            LOG.debug("A watching page went away: {}", gone.getMessage());
        }
    }

    private static String text(LiveEvent event) {
        return "event: " + event.name() + "\ndata: " + event.data() + "\n\n";
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static ProblemException tooMany() {
        return new ProblemException(Problem.of(
                429, "too-many-streams", "Too many pages watch", "Close pages that are not needed and try again."));
    }
}
