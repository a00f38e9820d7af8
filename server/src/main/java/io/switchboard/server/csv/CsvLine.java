package io.switchboard.server.csv;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes values as lines of CSV (RFC 4180) that a spreadsheet takes for text and never for formulas. */
final class CsvLine {
    /** Whoever reads a file back takes one leading apostrophe from what this matches. */
    static final Pattern NEUTRALISED = Pattern.compile("'+[=+\\-@\\t\\r\\n]", Pattern.DOTALL);

    static final String ENABLED = "Enabled";
    static final String DISABLED = "Disabled";
    static final String BETWEEN_VALUES = "; ";

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n]", Pattern.DOTALL);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final ZoneId zone;

    CsvLine(ZoneId zone) {
        this.zone = zone;
    }

    String of(Collection<? extends @Nullable Object> values) {
        return values.stream().map(value -> cell(text(value))).collect(Collectors.joining(",", "", "\r\n"));
    }

    private String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Optional<?> optional -> text(optional.orElse(null));
            case Boolean on -> on ? ENABLED : DISABLED;
            case Enum<?> constant -> words(constant);
            case Instant instant -> TIME.format(instant.atZone(zone));
            case Collection<?> items -> items.stream().map(this::text).collect(Collectors.joining(BETWEEN_VALUES));
            default -> value.toString();
        };
    }

    /** An enum constant as people read it: {@code NO_ANSWER} is "No answer". */
    static String words(Enum<?> constant) {
        String words = constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String cell(String text) {
        String safe = FORMULA.matcher(text).lookingAt() ? "'" + text : text;
        boolean blankEnds = !safe.equals(safe.strip());
        boolean quoted = blankEnds
                || safe.chars().anyMatch(letter -> letter == ',' || letter == ';' || letter == '"' || letter < ' ');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
