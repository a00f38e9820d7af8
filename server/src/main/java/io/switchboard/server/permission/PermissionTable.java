package io.switchboard.server.permission;

import io.switchboard.server.permission.PermissionRule.Kind;
import io.switchboard.server.session.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;

/**
 * Every address of the API with who may ask it for what. The first rule that concerns a request counts. A new address needs
 * a rule here, or nobody reaches it.
 */
final class PermissionTable {
    private static final List<String> LINES = List.of("app-lines", "sip-accounts", "pstn-routes", "sip-forwardings");

    private static final List<PermissionRule> RULES = rules();

    private PermissionTable() {}

    /** The rule for a request; empty when there is none. */
    static Optional<PermissionRule> rule(String method, PathContainer address) {
        String asked = method.equals("HEAD") ? "GET" : method;
        return RULES.stream().filter(rule -> rule.concerns(asked, address)).findFirst();
    }

    private static List<PermissionRule> rules() {
        List<PermissionRule> rules = new ArrayList<>();
        beforeSignIn(rules);
        forEverybody(rules);
        forAgents(rules);
        forAdministrators(rules);
        return List.copyOf(rules);
    }

    private static void beforeSignIn(List<PermissionRule> rules) {
        for (String pattern : List.of("/health", "/setup", "/openapi.json")) {
            rules.add(PermissionRule.of(pattern, Optional.of("GET"), new Kind.Open()));
        }
        for (String pattern : List.of(
                "/setup",
                "/session",
                "/demo/session",
                "/email-verifications",
                "/access-invitations",
                "/app-activations")) {
            rules.add(PermissionRule.of(pattern, Optional.of("POST"), new Kind.Open()));
        }
    }

    private static void forEverybody(List<PermissionRule> rules) {
        rules.add(PermissionRule.of("/session", Optional.empty(), new Kind.SignedIn()));
        rules.add(PermissionRule.of("/list-layouts/**", Optional.empty(), new Kind.SignedIn()));
    }

    private static void forAgents(List<PermissionRule> rules) {
        agents(rules, "GET", "/sip-forwardings/whitelist", Area.CONTACT_METHODS, AgentReach.SHARED);
        for (String kind : LINES) {
            agents(rules, "GET", "/" + kind, Area.CONTACT_METHODS, AgentReach.OWN_LIST);
            agents(rules, "GET", "/" + kind + ".csv", Area.CONTACT_METHODS, AgentReach.OWN_LIST);
            agents(rules, "GET", "/" + kind + "/{id}", Area.CONTACT_METHODS, AgentReach.OWN_LINE);
            agents(rules, "PATCH", "/" + kind + "/{id}", Area.CONTACT_METHODS, AgentReach.OWN_LINE);
        }
        agents(rules, "GET", "/sip-accounts/{id}/credentials", Area.CONTACT_METHODS, AgentReach.OWN_LINE);
        agents(rules, "POST", "/sip-accounts/{id}/credentials", Area.CONTACT_METHODS, AgentReach.OWN_LINE);
        agents(rules, "GET", "/audio-files", Area.AUDIO_FILES, AgentReach.SHARED);
        agents(rules, "GET", "/audio-files/{id}", Area.AUDIO_FILES, AgentReach.SHARED);
        agents(rules, "GET", "/audio-files/{id}/content", Area.AUDIO_FILES, AgentReach.SHARED);
        for (String list : List.of("/call-history", "/call-history.csv")) {
            agents(rules, "GET", list, Area.CALLS, AgentReach.OWN_LIST);
        }
        agents(rules, "GET", "/call-history/{id}", Area.CALLS, AgentReach.OWN_CALL);
        agents(rules, "DELETE", "/live-calls/{id}", Area.CALLS, AgentReach.OWN_CALL);
    }

    private static void forAdministrators(List<PermissionRule> rules) {
        for (String kind : LINES) {
            area(rules, kind, Area.CONTACT_METHODS);
        }
        area(rules, "email-contacts", Area.CONTACT_METHODS);
        area(rules, "users", Area.USERS);
        area(rules, "app-devices", Area.USERS);
        area(rules, "phone-numbers", Area.NUMBERS);
        area(rules, "internal-numbers", Area.NUMBERS);
        area(rules, "time-schedules", Area.TIME_SCHEDULES);
        area(rules, "delivery-methods", Area.DELIVERY_METHODS);
        area(rules, "audio-files", Area.AUDIO_FILES);
        area(rules, "call-history", Area.CALLS);
        area(rules, "live-calls", Area.CALLS);
        area(rules, "events", Area.CALLS);
        area(rules, "domains", Area.SETTINGS);
        area(rules, "feature-codes", Area.SETTINGS);
        area(rules, "account", Area.SETTINGS);
        area(rules, "system-email", Area.SETTINGS);
        area(rules, "accesses", Area.ACCESSES);
        area(rules, "api-tokens", Area.API_TOKENS);
        area(rules, "audit-log", Area.AUDIT_LOG);
        rules.add(within("/imports/users", Optional.empty(), Area.USERS, Role.ADMINISTRATOR));
        rules.add(within("/imports/**", Optional.empty(), Area.CONTACT_METHODS, Role.ADMINISTRATOR));
        rules.add(within("/demo/**", Optional.of("GET"), Area.SETTINGS, Role.ADMINISTRATOR));
        // What is set here holds for the whole server.
        rules.add(within("/settings", Optional.of("GET"), Area.SETTINGS, Role.ADMINISTRATOR));
        rules.add(within("/settings", Optional.empty(), Area.SETTINGS, Role.OPERATOR));
        rules.add(within("/trunks/**", Optional.empty(), Area.TRUNKS, Role.OPERATOR));
        rules.add(within("/trunks.csv", Optional.empty(), Area.TRUNKS, Role.OPERATOR));
    }

    /** A collection with everything below it and its file. */
    private static void area(List<PermissionRule> rules, String collection, Area area) {
        rules.add(within("/" + collection + "/**", Optional.empty(), area, Role.ADMINISTRATOR));
        rules.add(within("/" + collection + ".csv", Optional.empty(), area, Role.ADMINISTRATOR));
    }

    private static void agents(List<PermissionRule> rules, String method, String pattern, Area area, AgentReach reach) {
        rules.add(PermissionRule.of(pattern, Optional.of(method), new Kind.Within(area, Role.ADMINISTRATOR, reach)));
    }

    private static PermissionRule within(String pattern, Optional<String> method, Area area, Role least) {
        return PermissionRule.of(pattern, method, new Kind.Within(area, least, AgentReach.NOTHING));
    }
}
