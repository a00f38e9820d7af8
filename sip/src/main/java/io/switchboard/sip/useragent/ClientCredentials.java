package io.switchboard.sip.useragent;

/** What we prove to a peer that answers 401 or 407. Never printed. */
public record ClientCredentials(String username, String password) {

    @Override
    public String toString() {
        return "ClientCredentials[" + username + "]";
    }
}
