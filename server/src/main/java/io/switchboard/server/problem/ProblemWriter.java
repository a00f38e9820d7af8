package io.switchboard.server.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem from a filter, where no controller is there to return one. */
public final class ProblemWriter {
    private final JsonMapper json;

    /** A writer that words JSON as the rest of the API does. */
    public ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** Answers with the problem, unless an answer has begun already. */
    public void write(HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        byte[] body = json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType("application/problem+json");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
