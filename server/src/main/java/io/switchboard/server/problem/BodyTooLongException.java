package io.switchboard.server.problem;

import java.io.IOException;
import java.io.Serial;

/** A request body grew past its {@link BodyLimit}. */
public final class BodyTooLongException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String advice;

    BodyTooLongException(String advice) {
        super("request body too long");
        this.advice = advice;
    }

    /** What is answered. */
    public Problem problem() {
        return Problem.of(413, "body-too-long", "The body is too long", advice);
    }
}
