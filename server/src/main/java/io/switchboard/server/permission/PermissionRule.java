package io.switchboard.server.permission;

import io.switchboard.server.session.Role;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One line of the table: addresses, and who may ask them for what.
 *
 * @param path the addresses
 * @param method the only method it is about; empty for all
 * @param kind what the permission is made of
 */
record PermissionRule(PathPattern path, Optional<String> method, Kind kind) {

    /** What a permission is made of. */
    sealed interface Kind {

        record Open() implements Kind {}

        record SignedIn() implements Kind {}

        record Within(Area area, Role least, AgentReach agents) implements Kind {}
    }

    /** A rule of the API, whose base address is left out in the pattern. */
    static PermissionRule of(String pattern, Optional<String> method, Kind kind) {
        return new PermissionRule(PathPatternParser.defaultInstance.parse("/api/v1" + pattern), method, kind);
    }

    boolean concerns(String asked, PathContainer address) {
        return method.filter(only -> !only.equals(asked)).isEmpty() && path.matches(address);
    }

    Permission permission(String asked) {
        return switch (kind) {
            case Kind.Open _ -> new Permission.Open();
            case Kind.SignedIn _ -> new Permission.SignedIn();
            case Kind.Within(Area area, Role least, AgentReach agents) ->
                new Permission.Within(new Scope(area, Deed.of(asked)), least, agents);
        };
    }

    /** The parts of the address that the pattern names. */
    Map<String, String> variables(PathContainer address) {
        PathPattern.PathMatchInfo found = path.matchAndExtract(address);
        return found == null ? Map.of() : found.getUriVariables();
    }
}
