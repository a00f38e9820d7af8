package io.switchboard.directory.problem;

/**
 * One field that breaks a rule.
 *
 * @param field the field's name as the API spells it, for example {@code firstName}
 * @param rule a stable word for the rule, for example {@code required} or {@code length}
 * @param message a sentence for people: what is wrong and what would be right
 */
public record FieldProblem(String field, String rule, String message) {}
