package io.switchboard.directory.email;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An address of a user (specification section 4.8).
 *
 * @param userName the owner's name as people say it
 * @param address as it was typed, the domain in lower case
 * @param verifiedBy what proved it; empty while it is not verified
 * @param sentAt when the newest mail with a link was written; empty when none was needed
 * @param failure why the mail cannot arrive; only when it failed
 * @param version grows with every change
 */
public record EmailContact(
        UUID id,
        UUID userId,
        String userName,
        String address,
        EmailStatus status,
        Optional<VerifiedBy> verifiedBy,
        Optional<Instant> sentAt,
        Optional<String> failure,
        Instant createdAt,
        long version) {}
