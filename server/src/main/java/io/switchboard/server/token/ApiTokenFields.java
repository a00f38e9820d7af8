package io.switchboard.server.token;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.access.ApiToken;
import io.switchboard.directory.access.ApiTokenDraft;
import io.switchboard.server.listing.Ids;
import io.switchboard.server.permission.Scope;
import io.switchboard.server.problem.FieldError;
import io.switchboard.server.problem.Problem;
import io.switchboard.server.problem.ProblemException;
import io.switchboard.server.session.Caller;
import io.switchboard.server.session.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can be written of an API token. */
@Schema(name = "ApiTokenFields", description = "What can be written of an API token.")
public record ApiTokenFields(
        @Schema(example = "Billing export", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String name,

        @Schema(description = "The most the token may do; the maker's own role when absent, and never above it.")
        @Nullable
        Role role,

        @Schema(
                description = "What the token is narrowed to, such as `users:read`; everything the role may do when"
                        + " absent or empty. Writing does not include reading.",
                example = "[\"calls:read\"]")
        @Nullable
        List<String> scopes,

        @Schema(description = "Id of the user whose lines the token sees; for the role of an agent alone.") @Nullable
        String userId,

        @Schema(description = "Never when null.") @Nullable Instant expiresAt) {

    /** The draft of a token that this caller may make. */
    ApiTokenDraft draft(Caller caller) {
        Role wanted = Objects.requireNonNullElse(role, caller.role());
        List<String> words = Objects.requireNonNullElse(scopes, List.<String>of()).stream()
                .distinct()
                .toList();
        List<FieldError> errors = new ArrayList<>();
        if (wanted.compareTo(caller.role()) < 0) {
            errors.add(new FieldError(
                    "role", "reach", "A token may do what you may at most. Choose your own role or a lesser one."));
        }
        unknown(words).ifPresent(errors::add);
        beyond(caller, words).ifPresent(errors::add);
        Optional<Instant> end = caller.token().flatMap(ApiToken::expiresAt);
        if (end.isPresent() && (expiresAt == null || expiresAt.isAfter(end.get()))) {
            errors.add(new FieldError(
                    "expiresAt", "reach", "A token that a token makes ends with it at the latest: " + end.get() + "."));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(Problem.invalid(errors));
        }
        return new ApiTokenDraft(
                Objects.requireNonNullElse(name, ""),
                io.switchboard.directory.access.Role.valueOf(wanted.name()),
                words,
                Ids.inField("userId", userId),
                Optional.ofNullable(expiresAt));
    }

    private static Optional<FieldError> unknown(List<String> words) {
        return words.stream()
                .filter(word -> Scope.of(word).isEmpty())
                .findFirst()
                .map(word -> new FieldError(
                        "scopes",
                        "known",
                        "One of the scopes does not exist. There are "
                                + Scope.all().stream().map(Scope::word).collect(Collectors.joining(", ")) + "."));
    }

    private static Optional<FieldError> beyond(Caller caller, List<String> words) {
        if (caller.scopes().isEmpty() || (!words.isEmpty() && caller.scopes().containsAll(words))) {
            return Optional.empty();
        }
        return Optional.of(new FieldError(
                "scopes",
                "reach",
                "A token that a token makes has some of its scopes at most: " + String.join(", ", caller.scopes())
                        + "."));
    }
}
