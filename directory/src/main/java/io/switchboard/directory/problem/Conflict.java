package io.switchboard.directory.problem;

import java.util.Optional;

/** A value that somebody else already holds, for example a number bound to another contact method. */
public final class Conflict extends DirectoryProblem {

    private final String field;
    private final transient Optional<Holder> holder;

    public Conflict(String field, String message, Optional<Holder> holder) {
        super(message);
        this.field = field;
        this.holder = holder;
    }

    /** The field whose value is taken, as the API spells it. */
    public String field() {
        return field;
    }

    /** Who holds the value, where that may be told. */
    public Optional<Holder> holder() {
        return holder;
    }
}
