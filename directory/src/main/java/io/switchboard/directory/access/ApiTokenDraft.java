package io.switchboard.directory.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What can be said about an API token.
 *
 * @param role the most it may do
 * @param scopes words that narrow the role; none for everything the role may do
 * @param userId the user whose lines it sees; an agent's token needs one, no other has one
 * @param expiresAt empty for one that is valid until revoked
 */
public record ApiTokenDraft(
        String name, Role role, List<String> scopes, Optional<UUID> userId, Optional<Instant> expiresAt) {

    public ApiTokenDraft {
        scopes = List.copyOf(scopes);
    }

    /** A token that may do all that its role may, until it is revoked. */
    public static ApiTokenDraft of(String name, Role role) {
        return new ApiTokenDraft(name, role, List.of(), Optional.empty(), Optional.empty());
    }
}
