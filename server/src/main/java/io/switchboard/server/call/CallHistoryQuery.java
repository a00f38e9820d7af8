package io.switchboard.server.call;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.history.CallFilter;
import io.switchboard.directory.history.Direction;
import io.switchboard.directory.history.Outcome;
import io.switchboard.server.listing.Ids;
import io.switchboard.server.problem.FieldError;
import io.switchboard.server.problem.Problem;
import io.switchboard.server.problem.ProblemException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which calls of the history are asked for.
 *
 * @param direction one direction
 * @param outcome one outcome
 * @param from calls that started then or later
 * @param to calls that started before then
 * @param userId calls in which a line of this user called or was called
 */
public record CallHistoryQuery(
        @Parameter(schema = @Schema(allowableValues = {"inbound", "outbound", "internal"})) @Nullable
        String direction,

        @Parameter(
                schema =
                        @Schema(
                                allowableValues = {
                                    "answered",
                                    "voicemail",
                                    "noAnswer",
                                    "busy",
                                    "declined",
                                    "cancelled",
                                    "unreachable",
                                    "failed",
                                    "cutByRestart"
                                }))
        @Nullable
        String outcome,

        @Parameter(description = "Calls that started then or later.", example = "2026-11-01T00:00:00Z") @Nullable
        String from,

        @Parameter(description = "Calls that started before then.", example = "2026-12-01T00:00:00Z") @Nullable
        String to,

        @Parameter(description = "Calls in which a line of this user called or was called.") @Nullable
        String userId) {

    CallFilter filter() {
        return new CallFilter(
                choice("direction", direction, Direction.values()),
                choice("outcome", outcome, Outcome.values()),
                instant("from", from),
                instant("to", to),
                Ids.inField("userId", userId));
    }

    private static <E extends Enum<E>> Optional<E> choice(String name, @Nullable String text, E[] choices) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        for (E choice : choices) {
            if (camelCase(choice).equals(text)) {
                return Optional.of(choice);
            }
        }
        String known = Arrays.stream(choices).map(CallHistoryQuery::camelCase).collect(Collectors.joining(", "));
        throw refused(name, "Use one of " + known + ".");
    }

    private static String camelCase(Enum<?> constant) {
        String[] words = constant.name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder name = new StringBuilder(words[0]);
        for (int word = 1; word < words.length; word++) {
            name.append(Character.toUpperCase(words[word].charAt(0))).append(words[word].substring(1));
        }
        return name.toString();
    }

    private static Optional<Instant> instant(String name, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException other) {
            throw refused(name, "Give a date and time in UTC such as 2026-11-01T00:00:00Z.");
        }
    }

    private static ProblemException refused(String parameter, String message) {
        return new ProblemException(Problem.of(400, "parameter", "A parameter has another form", message)
                .withErrors(List.of(new FieldError(parameter, "format", message))));
    }
}
