package io.switchboard.directory.audio;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A sound of the account.
 *
 * @param name unique in the account, whatever its case
 * @param mediaType of the original, for example {@code audio/mpeg}
 * @param sizeOctets of the original
 * @param version grows with every change
 */
public record AudioFile(
        UUID id, String name, String mediaType, long sizeOctets, Duration length, Instant createdAt, long version) {}
