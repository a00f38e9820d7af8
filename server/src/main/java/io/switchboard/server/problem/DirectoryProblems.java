package io.switchboard.server.problem;

import io.switchboard.directory.problem.BeyondRole;
import io.switchboard.directory.problem.Conflict;
import io.switchboard.directory.problem.DirectoryProblem;
import io.switchboard.directory.problem.Holder;
import io.switchboard.directory.problem.InvalidFields;
import io.switchboard.directory.problem.NotAllowed;
import io.switchboard.directory.problem.NotFound;
import io.switchboard.directory.problem.Stale;
import io.switchboard.directory.problem.TooSoon;
import java.util.List;
import java.util.Objects;

/** The directory's refusals in the API's form. */
final class DirectoryProblems {
    private DirectoryProblems() {}

    static Problem of(DirectoryProblem refusal) {
        String message = Objects.requireNonNullElse(refusal.getMessage(), "");
        return switch (refusal) {
            case InvalidFields invalid ->
                Problem.invalid(invalid.problems().stream()
                        .map(field -> new FieldError(
                                field.field(),
                                field.rule(),
                                field.message(),
                                field.suggestion().orElse(null)))
                        .toList());
            case Conflict conflict -> taken(conflict, message);
            case NotFound missing -> Problem.of(404, "not-found", "Not found", message);
            case Stale stale -> Problem.of(412, "stale", "Somebody else changed this", message);
            case BeyondRole beyond -> Problem.of(403, "role", "Not allowed", message);
            case NotAllowed forbidden -> Problem.of(409, "not-allowed", "This cannot be done", message);
            case TooSoon again -> Problem.of(429, "too-soon", "Too soon", message);
        };
    }

    private static Problem taken(Conflict conflict, String message) {
        Problem problem = Problem.of(409, "conflict", "Already taken", message)
                .withErrors(List.of(new FieldError(conflict.field(), "taken", message)));
        return conflict.holder().map(Holder::name).map(problem::heldBy).orElse(problem);
    }
}
