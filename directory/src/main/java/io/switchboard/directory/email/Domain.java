package io.switchboard.directory.email;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A domain whose addresses need no link each (specification section 9.3). Sub-domains are domains of their own.
 *
 * @param name in lower case, international names as A-labels (RFC 5890)
 * @param displayName the same as people write it
 * @param token what the TXT record must carry
 * @param checkedAt when the record was last looked for
 * @param failure what the last look found amiss; a verified domain stays verified all the same
 * @param version grows with every change
 */
public record Domain(
        UUID id,
        String name,
        String displayName,
        String token,
        DomainStatus status,
        Optional<Instant> checkedAt,
        Optional<Instant> verifiedAt,
        Optional<DomainFailure> failure,
        Instant createdAt,
        long version) {

    /** The name of the TXT record that proves the domain. */
    public String recordName() {
        return DomainNames.PREFIX + name;
    }

    /** The value of the TXT record that proves the domain. */
    public String recordValue() {
        return "switchboard-verify=" + token;
    }
}
