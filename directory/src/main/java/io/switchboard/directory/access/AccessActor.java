package io.switchboard.directory.access;

import io.switchboard.directory.audit.Author;

/**
 * Who changes accesses. Nobody reaches beyond the own role.
 *
 * @param role what the actor may do
 * @param author how the audit log names the actor
 */
public record AccessActor(Role role, Author author) {}
