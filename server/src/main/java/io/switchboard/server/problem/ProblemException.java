package io.switchboard.server.problem;

import java.io.Serial;

/** Ends a request with a {@link Problem}. */
public final class ProblemException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** A request that ends with this problem. */
    public ProblemException(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    /** What is answered. */
    public Problem problem() {
        return problem;
    }
}
