package io.switchboard.directory.access;

/** What a person who signs in may do (specification section 18, Q12). */
public enum Role {
    /** Runs the server; may do everything an owner may, and set what is set for the whole server. */
    OPERATOR,
    /** May do everything within the account. */
    OWNER,
    /** May do everything within the account but touch its owners. */
    ADMINISTRATOR,
    /** Sees and uses what is their own. */
    AGENT;

    /** Whether this role may do everything that the other may. */
    public boolean covers(Role other) {
        return compareTo(other) <= 0;
    }
}
