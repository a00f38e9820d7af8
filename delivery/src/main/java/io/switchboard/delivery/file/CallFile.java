package io.switchboard.delivery.file;

import java.util.Optional;
import java.util.UUID;

/**
 * A voicemail or a recording, as it is known when it begins. Kept beside the sound, so that a file that its server did not
 * survive still finds its recipients.
 *
 * @param id a fresh random id
 * @param accountId whose call it is
 * @param deliveryMethod where it goes; empty for the first verified address of the user, or what takes its place
 * @param userId the user whose contact method it is of
 * @param facts what is known of the call
 */
public record CallFile(
        UUID id, FileKind kind, UUID accountId, Optional<UUID> deliveryMethod, UUID userId, CallFacts facts) {}
