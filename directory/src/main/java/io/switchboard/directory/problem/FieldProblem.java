package io.switchboard.directory.problem;

import java.util.Optional;

/**
 * One field that breaks a rule.
 *
 * @param field the field's name as the API spells it, for example {@code firstName}
 * @param rule a stable word for the rule, for example {@code required} or {@code length}
 * @param message a sentence for people: what is wrong and what would be right
 * @param suggestion a value that would be right, where one can be told
 */
public record FieldProblem(String field, String rule, String message, Optional<String> suggestion) {

    /** A broken rule without a value that would be right. */
    public FieldProblem(String field, String rule, String message) {
        this(field, rule, message, Optional.empty());
    }
}
