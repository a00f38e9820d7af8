package io.switchboard.directory.trunk;

/** What we authenticate with at a carrier. Never logged: {@link #toString()} hides the password. */
public record TrunkCredentials(String username, String password) {

    @Override
    public String toString() {
        return "TrunkCredentials[username=" + username + "]";
    }
}
