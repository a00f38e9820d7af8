package io.switchboard.directory.sipaccount;

/** What a phone signs in with. Never logged: {@link #toString()} hides the password. */
public record SipCredentials(String username, String password) {

    @Override
    public String toString() {
        return "SipCredentials[username=" + username + "]";
    }
}
