package io.switchboard.directory.sipforwarding;

/** What we authenticate with where another SIP system asks. Never logged: {@link #toString()} hides the password. */
public record ForwardingCredentials(String username, String password) {

    @Override
    public String toString() {
        return "ForwardingCredentials[username=" + username + "]";
    }
}
