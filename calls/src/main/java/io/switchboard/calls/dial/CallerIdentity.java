package io.switchboard.calls.dial;

import java.util.Objects;
import java.util.Optional;

/**
 * Who the callee is told is calling.
 *
 * @param displayName the name to show, if any
 * @param user number or name: the user part of the From address
 * @param host the domain of the From address
 * @param withheld the identity is kept from the callee: From is anonymous and {@code Privacy: id} is set (RFC 3323, RFC
 *     3325)
 * @param asserted the next hop is trusted with the identity: it is sent in P-Asserted-Identity (RFC 3325)
 */
public record CallerIdentity(
        Optional<String> displayName, String user, String host, boolean withheld, boolean asserted) {
    /** Rejects an empty user or host. */
    public CallerIdentity {
        Objects.requireNonNull(displayName, "displayName is null");
        if (user.isBlank() || host.isBlank()) {
            throw new IllegalArgumentException("A caller's identity has a user and a host");
        }
    }

    /** An identity that is shown and, as between a phone system and its phones, not asserted. */
    public static CallerIdentity shown(String displayName, String user, String host) {
        return new CallerIdentity(
                displayName.isBlank() ? Optional.empty() : Optional.of(displayName), user, host, false, false);
    }
}
