package io.switchboard.server.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Words what the web server itself refuses, such as a broken request line, as a {@link Problem} without telling what
 * software answers. Made by the web server by name, hence public with no parameters.
 */
public final class ProblemReportValve extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemReportValve.class);

    private final JsonMapper json = ApiJson.mapper();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        if (failure != null) {
            LOG.error("A request failed outside of the API", failure);
        }
        boolean ours = response.getStatus() >= 500;
        Problem problem = Problem.of(
                response.getStatus(),
                ours ? "fault" : "request",
                ours ? "Something broke on our side" : "This request cannot be answered",
                ours ? "Try again; if it stays, look into the server's log." : "Check the address and the headers.");
        try {
            byte[] body = json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
            response.setContentType("application/problem+json");
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("The client went away: {}", gone.getMessage());
        }
    }
}
