package io.switchboard.directory.problem;

/** A change or look-up that the directory refuses. It tells a fault of the request, never of the server. */
public abstract sealed class DirectoryProblem extends RuntimeException
        permits InvalidFields, Conflict, NotFound, Stale, NotAllowed, BeyondRole, TooSoon {

    DirectoryProblem(String message) {
        super(message);
    }
}
