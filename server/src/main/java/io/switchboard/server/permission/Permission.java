package io.switchboard.server.permission;

import io.switchboard.server.session.Role;

/** Who may send a request. */
public sealed interface Permission {

    /** Everybody, signed in or not. */
    record Open() implements Permission {}

    /** Everybody who is signed in, and every token: it concerns the caller alone. */
    record SignedIn() implements Permission {}

    /**
     * Callers of a role whose scopes, if they have any, include this one.
     *
     * @param scope what the request does
     * @param least the least role, except that agents reach what {@code agents} says
     */
    record Within(Scope scope, Role least, AgentReach agents) implements Permission {}
}
