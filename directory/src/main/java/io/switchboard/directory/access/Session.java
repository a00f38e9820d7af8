package io.switchboard.directory.access;

import java.time.Instant;

/** A browser that is signed in. */
public record Session(Person person, Instant createdAt, Instant expiresAt) {}
