package io.switchboard.server.problem;

import java.io.IOException;
import java.io.Serial;

/** A request body grew past {@link RequestLimits#LONGEST_BODY}. */
final class BodyTooLongException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    BodyTooLongException() {
        super("request body too long");
    }

    Problem problem() {
        return Problem.of(
                413,
                "body-too-long",
                "The body is too long",
                "A request may carry up to 1 MB. Split it into several requests.");
    }
}
