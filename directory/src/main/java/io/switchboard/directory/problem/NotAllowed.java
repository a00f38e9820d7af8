package io.switchboard.directory.problem;

/** A change that a rule forbids whatever its values are, for example taking away the last owner of an account. */
public final class NotAllowed extends DirectoryProblem {

    public NotAllowed(String message) {
        super(message);
    }
}
