package io.switchboard.server.permission;

import io.switchboard.server.problem.FieldError;
import io.switchboard.server.problem.Problem;
import io.switchboard.server.problem.ProblemException;
import io.switchboard.server.session.Caller;
import io.switchboard.server.session.Role;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps agents' edits of their lines to what cannot cost or concern anybody else: name, ring time, what happens when they
 * are unavailable, and the greeting.
 */
@RestControllerAdvice
public final class AgentEdits extends RequestBodyAdviceAdapter {
    private static final Set<String> SAFE = Set.of(
            "name",
            "ringSeconds",
            "whenUnavailable",
            "whenUnavailableContactMethod",
            "whenUnavailableInternalNumber",
            "unavailableReasons",
            "voicemailAudio");

    private final Possessions possessions;

    /** Edits may lead calls to these possessions alone. */
    public AgentEdits(Possessions possessions) {
        this.possessions = possessions;
    }

    @Override
    public boolean supports(
            MethodParameter parameter, Type targetType, Class<? extends HttpMessageConverter<?>> converterType) {
        return targetType == ObjectNode.class;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type targetType,
            Class<? extends HttpMessageConverter<?>> converterType) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (body instanceof ObjectNode changes
                && authentication != null
                && authentication.getPrincipal() instanceof Caller caller
                && caller.role() == Role.AGENT) {
            check(caller, changes);
        }
        return body;
    }

    private void check(Caller caller, ObjectNode changes) {
        List<FieldError> forbidden = changes.propertyNames().stream()
                .filter(field -> !SAFE.contains(field))
                .limit(20)
                .map(field -> new FieldError(
                        shown(field),
                        "role",
                        "Your role does not let you change '" + shown(field) + "'. Ask an administrator."))
                .toList();
        if (!forbidden.isEmpty()) {
            throw new ProblemException(
                    Problem.of(403, "role", "Not allowed", forbidden.getFirst().message())
                            .withErrors(forbidden));
        }
        List<FieldError> foreign = new ArrayList<>();
        target(caller, "whenUnavailableContactMethod", changes.get("whenUnavailableContactMethod"))
                .ifPresent(foreign::add);
        if (changes.get("unavailableReasons") instanceof ObjectNode reasons) {
            reasons.properties()
                    .forEach(reason -> target(
                                    caller,
                                    "unavailableReasons." + shown(reason.getKey()) + ".contactMethod",
                                    reason.getValue().get("contactMethod"))
                            .ifPresent(foreign::add));
        }
        if (!foreign.isEmpty()) {
            throw new ProblemException(Problem.invalid(foreign));
        }
    }

    private Optional<FieldError> target(Caller caller, String field, @Nullable JsonNode value) {
        if (value == null || !value.isString()) {
            return Optional.empty();
        }
        boolean own = id(value.stringValue())
                .flatMap(line -> caller.userId().filter(user -> possessions.line(caller.account(), user, line)))
                .isPresent();
        return own
                ? Optional.empty()
                : Optional.of(new FieldError(field, "known", "None of your lines has this id. Choose another one."));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static String shown(String field) {
        String visible = field.replaceAll("\\p{Cntrl}", "");
        return visible.length() <= 60 ? visible : visible.substring(0, 60) + "…";
    }
}
