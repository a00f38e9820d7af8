package io.switchboard.directory.access;

import java.util.Optional;
import java.util.UUID;

/**
 * What can be said about an access.
 *
 * @param email the address that signs in; it cannot be changed later
 * @param userId the user whose lines are theirs; one user has one person at most
 */
public record AccessDraft(String firstName, String lastName, String email, Role role, Optional<UUID> userId) {}
