package io.switchboard.directory.access;

/** A new API token with its text, which cannot be shown again. */
public record CreatedApiToken(ApiToken apiToken, String token) {

    @Override
    public String toString() {
        return "CreatedApiToken[" + apiToken.name() + "]";
    }
}
