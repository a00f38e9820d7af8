package io.switchboard.server.permission;

import io.switchboard.directory.account.AccountId;
import io.switchboard.server.session.Caller;
import io.switchboard.server.session.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Decides over every request of the API by the table. Safe for use by many threads. */
public final class Permissions implements AuthorizationManager<RequestAuthorizationContext> {
    private final Possessions possessions;

    /** Decisions for agents ask these possessions. */
    public Permissions(Possessions possessions) {
        this.possessions = possessions;
    }

    /** The permission that a request needs; empty when no rule is about it. */
    public static Optional<Permission> needed(String method, String path) {
        return PermissionTable.rule(method, PathContainer.parsePath(path)).map(rule -> rule.permission(method));
    }

    @Override
    public PermissionDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        PathContainer address = PathContainer.parsePath(request.getRequestURI());
        Authentication known = authentication.get();
        Optional<Caller> caller =
                known != null && known.getPrincipal() instanceof Caller found ? Optional.of(found) : Optional.empty();
        Optional<PermissionRule> rule = PermissionTable.rule(request.getMethod(), address);
        if (rule.isEmpty()) {
            return PermissionDecision.nothing();
        }
        return switch (rule.get().permission(request.getMethod())) {
            case Permission.Open _ -> new PermissionDecision.Granted();
            case Permission.SignedIn _ ->
                caller.isPresent() ? new PermissionDecision.Granted() : PermissionDecision.role();
            case Permission.Within within ->
                caller.map(asking -> decide(asking, within, rule.get().variables(address)))
                        .orElseGet(PermissionDecision::role);
        };
    }

    private PermissionDecision decide(Caller caller, Permission.Within needed, Map<String, String> variables) {
        boolean agent = caller.role() == Role.AGENT;
        boolean reaches =
                agent ? needed.agents() != AgentReach.NOTHING : caller.role().compareTo(needed.least()) <= 0;
        if (!reaches) {
            return PermissionDecision.role();
        }
        if (!caller.scopes().isEmpty()
                && !caller.scopes().contains(needed.scope().word())) {
            return PermissionDecision.scope(needed.scope());
        }
        if (!agent) {
            return new PermissionDecision.Granted();
        }
        boolean own = switch (needed.agents()) {
            case NOTHING -> false;
            case SHARED, OWN_LIST -> true;
            case OWN_LINE -> owns(caller, variables, possessions::line);
            case OWN_CALL -> owns(caller, variables, possessions::call);
        };
        return own ? new PermissionDecision.Granted() : PermissionDecision.nothing();
    }

    private interface Question {
        boolean ask(AccountId account, UUID user, UUID thing);
    }

    private static boolean owns(Caller caller, Map<String, String> variables, Question question) {
        Optional<UUID> thing = Optional.ofNullable(variables.get("id")).flatMap(Permissions::id);
        return thing.isPresent()
                && caller.userId()
                        .filter(user -> question.ask(caller.account(), user, thing.get()))
                        .isPresent();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
