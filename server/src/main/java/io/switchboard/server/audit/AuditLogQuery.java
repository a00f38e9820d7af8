package io.switchboard.server.audit;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.audit.AuditEntry;
import io.switchboard.directory.audit.AuditFilter;
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
import org.jspecify.annotations.Nullable;

/**
 * Which changes are asked for.
 *
 * @param authorId changes by this person or token
 * @param kind changes of this kind of thing
 * @param action one action
 * @param from changes at that time or later
 * @param to changes before that time
 */
public record AuditLogQuery(
        @Parameter(description = "Changes by this person or API token.") @Nullable
        String authorId,

        @Parameter(description = "Changes of this kind of thing.", example = "sipAccount") @Nullable
        String kind,

        @Parameter(schema = @Schema(allowableValues = {"created", "changed", "deleted"})) @Nullable
        String action,

        @Parameter(description = "Changes at that time or later.", example = "2026-11-01T00:00:00Z") @Nullable
        String from,

        @Parameter(description = "Changes before that time.", example = "2026-12-01T00:00:00Z") @Nullable
        String to) {

    AuditFilter filter() {
        return new AuditFilter(
                Ids.inField("authorId", given(authorId).orElse(null)),
                given(kind),
                given(action).map(AuditLogQuery::read),
                given(from).map(text -> instant("from", text)),
                given(to).map(text -> instant("to", text)));
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(value -> !value.isEmpty());
    }

    private static AuditEntry.Action read(String text) {
        return Arrays.stream(AuditEntry.Action.values())
                .filter(action -> action.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> refused("action", "Use one of created, changed, deleted."));
    }

    private static Instant instant(String name, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException other) {
            throw refused(name, "Give a date and time in UTC such as 2026-11-01T00:00:00Z.");
        }
    }

    private static ProblemException refused(String parameter, String message) {
        return new ProblemException(Problem.of(400, "parameter", "A parameter has another form", message)
                .withErrors(List.of(new FieldError(parameter, "format", message))));
    }
}
