package io.switchboard.directory.deliverymethod;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a template can say about a call: written {@code {{name}}}, replaced when the mail is written (section 8.2). */
public enum DynamicField {
    CALL_ID("call.id"),
    CALL_DIRECTION("call.direction"),
    CALL_START("call.start"),
    CALL_DURATION("call.duration"),
    CALLER_NUMBER("caller.number"),
    CALLER_NAME("caller.name"),
    CALLEE_NUMBER("callee.number"),
    DID("did"),
    INTERNAL_NUMBER("internal_number"),
    USER_NAME("user.name"),
    CONTACT_METHOD("contact_method"),
    MODULE_NAME("module.name"),
    CALL_FLOW("call_flow"),
    FILE_TYPE("file.type"),
    FILE_EXTENSION("file.ext"),
    DATE("date"),
    TIME("time");

    private static final Pattern WRITTEN = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*\\}\\}");

    private final String token;

    DynamicField(String token) {
        this.token = token;
    }

    /** How it is written between the braces. */
    public String token() {
        return token;
    }

    /** The field that is written so. */
    public static Optional<DynamicField> of(String token) {
        return Arrays.stream(values())
                .filter(field -> field.token.equals(token))
                .findFirst();
    }

    /** What stands between double braces in a template and is no field. */
    public static List<String> unknownIn(String template) {
        return WRITTEN.matcher(template)
                .results()
                .map(found -> found.group(1))
                .filter(token -> of(token).isEmpty())
                .distinct()
                .toList();
    }

    /** The values of the fields; asked once for each time a field is written. */
    @FunctionalInterface
    public interface Values {

        /** The value, which may be an empty text. */
        String of(DynamicField field);
    }

    /** The template with every field replaced by its value. Values are not looked into for further fields. */
    public static String fill(String template, Values values) {
        return WRITTEN.matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(
                        of(found.group(1)).map(values::of).orElse(found.group())));
    }
}
