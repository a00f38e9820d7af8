package io.switchboard.directory.problem;

/** A change that is for people of a higher role, for example one of an owner's access. */
public final class BeyondRole extends DirectoryProblem {

    public BeyondRole(String message) {
        super(message);
    }
}
