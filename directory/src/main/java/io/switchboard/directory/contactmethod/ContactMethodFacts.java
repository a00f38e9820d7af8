package io.switchboard.directory.contactmethod;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known of every contact method, whatever its kind.
 *
 * @param userId its owner
 * @param ownerName the owner's full name
 * @param name its name, for example {@code Desk phone}
 * @param voicemailGoesTo the delivery method's name or the address that messages go to; empty when there is neither
 * @param version grows with every change
 */
public record ContactMethodFacts(
        UUID id,
        UUID userId,
        String ownerName,
        String name,
        InboundSettings inbound,
        Optional<String> voicemailGoesTo,
        Instant createdAt,
        long version) {}
