package io.switchboard.server.permission;

import io.switchboard.server.problem.Problem;
import org.springframework.security.authorization.AuthorizationResult;

/** What the table says to one request of one caller. */
sealed interface PermissionDecision extends AuthorizationResult {

    /** The request may pass. */
    record Granted() implements PermissionDecision {
        @Override
        public boolean isGranted() {
            return true;
        }
    }

    /** The request is refused, for this reason. */
    record Refused(Problem problem) implements PermissionDecision {
        @Override
        public boolean isGranted() {
            return false;
        }
    }

    static PermissionDecision role() {
        return new Refused(
                Problem.of(403, "role", "Not allowed", "Your role does not allow this. Ask the owner of the account."));
    }

    static PermissionDecision scope(Scope scope) {
        return new Refused(Problem.of(
                403,
                "scope",
                "The token is not made for this",
                "The API token has no scope '" + scope.word() + "'. Make a token with it."));
    }

    /** Nothing there, or nothing of the caller's: alike for both. */
    static PermissionDecision nothing() {
        return new Refused(
                Problem.of(404, "not-found", "Not found", "There is nothing at this address that belongs to you."));
    }
}
