package io.switchboard.directory.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Collects the rules that a draft breaks, so that all are told at once. Texts come back without surrounding white space;
 * optional texts that are blank come back empty.
 */
public final class Check {

    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile(
            "[^@\\s\"(),:;<>\\[\\]\\\\]{1,64}@"
                    + "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)*[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?");

    private final List<FieldProblem> problems = new ArrayList<>();

    /** Adds a broken rule. */
    public void broken(String field, String rule, String message) {
        problems.add(new FieldProblem(field, rule, message));
    }

    /** Adds a broken rule with a value that would be right. */
    public void broken(String field, String rule, String message, String suggestion) {
        problems.add(new FieldProblem(field, rule, message, Optional.of(suggestion)));
    }

    /** Adds a broken rule unless it holds. */
    public void that(boolean holds, String field, String rule, String message) {
        if (!holds) {
            broken(field, rule, message);
        }
    }

    /** A text that must be there, of a limited length and on one line. */
    public String required(String field, String label, String text, int longest) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            broken(field, "required", label + " is missing. Fill it in.");
        } else {
            form(field, label, stripped, longest);
        }
        return stripped;
    }

    /** A text that may be missing, of a limited length and on one line. */
    public Optional<String> optional(String field, String label, Optional<String> text, int longest) {
        Optional<String> stripped = text.map(String::strip).filter(value -> !value.isEmpty());
        stripped.ifPresent(value -> form(field, label, value, longest));
        return stripped;
    }

    /** An e-mail address that may be missing. */
    public Optional<String> optionalEmail(String field, String label, Optional<String> text) {
        Optional<String> stripped = text.map(String::strip).filter(value -> !value.isEmpty());
        stripped.ifPresent(value -> email(field, label, value));
        return stripped;
    }

    /** An e-mail address that must be there. */
    public String requiredEmail(String field, String label, String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            broken(field, "required", label + " is missing. Fill it in.");
        } else {
            email(field, label, stripped);
        }
        return stripped;
    }

    /** A whole number within limits. */
    public void range(String field, String label, long value, long least, long most) {
        that(
                value >= least && value <= most,
                field,
                "range",
                label + " must be from " + least + " to " + most + ", not " + value + ".");
    }

    /** Throws all broken rules, if there are any. */
    public void done() {
        if (!problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
    }

    private void form(String field, String label, String text, int longest) {
        int length = text.codePointCount(0, text.length());
        that(
                length <= longest,
                field,
                "length",
                label + " has " + length + " characters; at most " + longest + " are possible. Shorten it.");
        that(
                text.codePoints().noneMatch(Check::breaksLines) && !hasLoneSurrogate(text),
                field,
                "characters",
                label + " contains a control character or a line break. Remove it.");
    }

    private void email(String field, String label, String text) {
        that(
                text.length() <= LONGEST_EMAIL
                        && EMAIL.matcher(text).matches()
                        && !text.contains("..")
                        && !text.contains(".@")
                        && !text.startsWith("."),
                field,
                "email",
                label + " \"" + printable(text) + "\" is not an e-mail address. Write it like name@example.com.");
    }

    private static String printable(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", "?");
        return clean.length() <= 80 ? clean : clean.substring(0, 80) + "…";
    }

    private static boolean breaksLines(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(character -> Character.getType(character) == Character.SURROGATE);
    }
}
