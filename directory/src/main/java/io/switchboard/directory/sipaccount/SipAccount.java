package io.switchboard.directory.sipaccount;

import io.switchboard.directory.contactmethod.InboundSettings;
import io.switchboard.directory.contactmethod.OutboundSettings;
import java.time.Instant;
import java.util.UUID;

/**
 * A SIP account of a user (specification section 4.5).
 *
 * @param userId its owner
 * @param ownerName the owner's full name
 * @param username what the phone registers with; made by the system, unique on the server
 * @param name its name, for example {@code Desk phone}
 * @param version grows with every change
 */
public record SipAccount(
        UUID id,
        UUID userId,
        String ownerName,
        String username,
        String name,
        InboundSettings inbound,
        OutboundSettings outbound,
        Instant createdAt,
        long version) {}
