package io.switchboard.directory.problem;

/** Nothing of that id in this account. Things of other accounts are not found either. */
public final class NotFound extends DirectoryProblem {

    public NotFound(String kind, Object id) {
        super("There is no " + kind + " " + id + " in this account. It may have been deleted.");
    }
}
