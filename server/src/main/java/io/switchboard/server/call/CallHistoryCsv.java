package io.switchboard.server.call;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes call records as lines of CSV (RFC 4180) that a spreadsheet takes for text and never for formulas. */
final class CallHistoryCsv {
    static final String HEADER = "\uFEFF"
            + "Started,Direction,From number,From name,To number,To name,Answered by,Outcome,Ended by,Ring seconds,"
            + "Talk seconds,SIP status,Reason,Id\r\n";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private CallHistoryCsv() {}

    static String line(CallRecordResource call, ZoneId zone) {
        return Stream.of(
                                time(call.startedAt(), zone),
                                call.direction(),
                                call.fromNumber(),
                                call.fromName(),
                                call.toNumber(),
                                call.toName(),
                                call.answeredBy(),
                                call.outcome(),
                                call.endedBy(),
                                call.ringSeconds(),
                                call.talkSeconds(),
                                call.sipStatus(),
                                call.reason(),
                                call.id())
                        .map(CallHistoryCsv::cell)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    private static String time(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }

    private static String cell(@Nullable Object value) {
        String text = value instanceof Enum<?> word ? words(word) : Objects.toString(value, "");
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(letter -> letter == ',' || letter == '"' || letter < ' ');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
