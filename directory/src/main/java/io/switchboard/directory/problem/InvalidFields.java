package io.switchboard.directory.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Values that break rules; every broken rule is named, not only the first. */
public final class InvalidFields extends DirectoryProblem {

    private final transient List<FieldProblem> problems;

    public InvalidFields(List<FieldProblem> problems) {
        super(problems.stream().map(FieldProblem::message).collect(Collectors.joining(" ")));
        this.problems = List.copyOf(problems);
    }

    /** A refusal for one field. */
    public static InvalidFields of(String field, String rule, String message) {
        return new InvalidFields(List.of(new FieldProblem(field, rule, message)));
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}
