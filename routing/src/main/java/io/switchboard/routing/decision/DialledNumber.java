package io.switchboard.routing.decision;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was dialled, by its shape alone (specification sections 11.3 and 11.4). */
public sealed interface DialledNumber {

    /** One to four digits: dialled inside the account. Leading zeros count. */
    record Internal(String digits) implements DialledNumber {}

    /** A public number in E.164 digits: seven to fifteen of them, without plus or prefix. */
    record Public(String digits) implements DialledNumber {}

    /** Neither of the two; the text as it was dialled. */
    record Other(String text) implements DialledNumber {}

    /**
     * Reads what a device or a carrier sent as the called number. Spaces, dots, dashes and brackets do not count; a
     * leading {@code +}, {@code 00} or {@code 011} is taken off.
     */
    static DialledNumber read(String text) {
        String plain = Shape.SEPARATORS.matcher(Shape.withoutParameters(text)).replaceAll("");
        if (Shape.INTERNAL.matcher(plain).matches()) {
            return new Internal(plain);
        }
        Matcher number = Shape.PUBLIC.matcher(plain);
        return number.matches() ? new Public(number.group(1)) : new Other(text);
    }

    /** The patterns of {@link #read}. */
    final class Shape {

        private static final Pattern SEPARATORS = Pattern.compile("[ .()-]");
        private static final Pattern INTERNAL = Pattern.compile("[0-9]{1,4}");

        // No E.164 number starts with 0, so the prefixes cannot be mistaken for the begin of one.
        private static final Pattern PUBLIC = Pattern.compile("(?:\\+|00|011)?([1-9][0-9]{6,14})");

        private Shape() {}

        /** Without what RFC 3966 puts behind a number, such as {@code ;phone-context}. */
        private static String withoutParameters(String text) {
            int semicolon = text.indexOf(';');
            return semicolon < 0 ? text : text.substring(0, semicolon);
        }
    }
}
